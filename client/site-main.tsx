import './browser/no-eval.ts'; // before any schema is made
import { readSettings } from './actions/settings.ts';
import { createExplorer } from './actions/store.ts';
import { renderPage } from './render-page.tsx';
import { createSiteClient } from './site/site-client.ts';
import { openSiteData } from './site/site-data.ts';

// The page of a published site: the same page, whose answers come out of files.
renderPage(createExplorer(createSiteClient(openSiteData()), readSettings(window)));
