import './pack.css';
import type { PackData } from '#contract/pack.ts';
import { installVocabulary } from '../words/vocabulary.ts';
import { Pack } from './app.ts';

// The data were made and checked by the server that made this file; nothing comes from elsewhere.
const data: PackData = JSON.parse(document.getElementById('data')?.textContent ?? '');
const root = document.getElementById('pack');
installVocabulary(data.vocabulary);
if (root !== null) new Pack(data, root);
