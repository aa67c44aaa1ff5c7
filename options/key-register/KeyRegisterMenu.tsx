import { ClipboardPaste, Download, EllipsisVertical, FileUp, Printer, Tag } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Menu } from '../../src/ui/Menu.tsx';
import { keyRegisterText } from '../../src/ui/strings/key-register.ts';
import type { AppState } from '../common/app-state.ts';
import { exportRegister } from './export-register.ts';
import { ImportList } from './ImportList.tsx';
import { PasteList } from './PasteList.tsx';
import { PrintLabels } from './PrintLabels.tsx';
import { PrintRegister } from './PrintRegister.tsx';

type Open = 'paste' | 'import' | 'print' | 'labels';

/** What can be done with all security keys at once: lists from sites and files, prints and labels. */
export function KeyRegisterMenu({ app }: { readonly app: AppState }) {
  const handed = app.handed.value?.to === 'keys' ? app.handed.value : undefined;
  const [open, setOpen] = useState<Open | undefined>();
  const [file, setFile] = useState<File | undefined>();
  useEffect(() => {
    if (handed === undefined) return;
    app.handed.value = undefined;
    setFile(new File([handed.bytes.slice()], handed.name));
    setOpen('import');
  }, [handed]);
  const text = keyRegisterText.actions;
  const close = () => {
    setFile(undefined);
    setOpen(undefined);
  };
  return (
    <>
      <Menu
        label={keyRegisterText.menu}
        icon={EllipsisVertical}
        items={() => [
          { label: text.paste, icon: ClipboardPaste, run: () => setOpen('paste') },
          { label: text.importFile, icon: FileUp, run: () => setOpen('import') },
          { label: text.exportCsv, icon: Download, run: () => void exportRegister(app) },
          { label: text.print, icon: Printer, run: () => setOpen('print') },
          { label: text.labels, icon: Tag, run: () => setOpen('labels') },
        ]}
      />
      {open === 'paste' && <PasteList app={app} onClose={close} />}
      {open === 'import' && <ImportList app={app} file={file} onClose={close} />}
      {open === 'print' && <PrintRegister app={app} onClose={close} />}
      {open === 'labels' && <PrintLabels app={app} onClose={close} />}
    </>
  );
}
