interface Props {
  readonly name: string;
  /** Endings and media types, as the `accept` of HTML. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Looks like every button, and asks for a file. */
export const FileButton = ({ name, accept, onFile }: Props) => (
  <label className="file-button">
    {name}
    <input
      type="file"
      accept={accept}
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file !== undefined) onFile(file);
        target.value = ''; // so that the same file can be chosen again
      }}
    />
  </label>
);
