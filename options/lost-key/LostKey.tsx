import { ArrowLeft, CircleCheck, Copy, FingerprintPattern, Printer, Search, SearchX, Undo2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import { formatDay } from '../../src/ui/counted.ts';
import { Empty } from '../../src/ui/Empty.tsx';
import { FaultNote } from '../../src/ui/FaultNote.tsx';
import { SelectField } from '../../src/ui/Field.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { type LostKeyList, sitesLeft } from '../../src/ui/lost-key/load-lost-key.ts';
import { SiteList } from '../../src/ui/lost-key/SiteList.tsx';
import { listLead, listTitle } from '../../src/ui/lost-key/site-words.ts';
import { lostKeyText } from '../../src/ui/strings/lost-key.ts';
import type { SecurityKeyId } from '../../src/vault/records.ts';
import type { AppState } from '../common/app-state.ts';
import { Heading } from '../common/Heading.tsx';
import { keyOption } from '../common/key-option.ts';
import { formatRoute } from '../common/route.ts';
import { FindKey } from './FindKey.tsx';
import { LostKeySheet } from './LostKeySheet.tsx';
import { createLostKey, giveUpKey, type LostKeyState } from './lost-key.ts';
import { UnlocksVault } from './UnlocksVault.tsx';

/** All that is to be done about a key that was lost, retired or replaced, and back again once it is found. */
export function LostKey({ app, id }: { readonly app: AppState; readonly id: SecurityKeyId }) {
  const [state] = useState(() => createLostKey(app, id));
  const revision = app.revision.value;
  useEffect(() => void state.load(), [revision]);
  const list = state.list.value;
  return (
    <>
      <p class="back">
        <a href={formatRoute({ section: 'keys' })}>
          <Icon of={ArrowLeft} size="small" />
          {lostKeyText.actions.back}
        </a>
      </p>
      {state.fault.value !== undefined && <FaultNote code={state.fault.value.code} />}
      {list === 'missing' && <Heading title={lostKeyText.missing.title} lead={lostKeyText.missing.lead} />}
      {typeof list === 'object' && (
        <>
          <Heading
            title={listTitle(list)}
            lead={listLead(list)}
            actions={<Actions app={app} state={state} list={list} />}
          />
          <div class="removal-page">
            <Progress list={list} />
            {list.slots.map((slot) => (
              <UnlocksVault key={slot} app={app} slot={slot} label={list.key.label} />
            ))}
            {list.standing !== 'here' && <Successor state={state} list={list} />}
            <Sites state={state} list={list} />
          </div>
          <LostKeySheet list={list} nowMs={app.platform.nowMs()} />
        </>
      )}
    </>
  );
}

function Actions(props: { readonly app: AppState; readonly state: LostKeyState; readonly list: LostKeyList }) {
  const { app, state, list } = props;
  const [isFinding, setIsFinding] = useState(false);
  const text = lostKeyText.actions;
  const { key, standing } = list;
  return (
    <>
      <Button icon={Printer} onClick={() => app.platform.print()}>
        {text.print}
      </Button>
      <Button icon={Copy} onClick={() => void state.copy()}>
        {text.copy}
      </Button>
      {standing === 'lost' && (
        <Button icon={Search} onClick={() => setIsFinding(true)}>
          {text.found}
        </Button>
      )}
      {(standing === 'retired' || standing === 'replaced') && (
        <Button icon={Undo2} onClick={() => void state.takeBack(lostKeyText.using(key.label))}>
          {text.use}
        </Button>
      )}
      {standing !== 'lost' && (
        <Button icon={SearchX} onClick={() => void giveUpKey(app, key, 'lost')}>
          {text.lose}
        </Button>
      )}
      {isFinding && <FindKey app={app} state={state} item={key} onClose={() => setIsFinding(false)} />}
    </>
  );
}

function Progress({ list }: { readonly list: LostKeyList }) {
  const { standing, sites, sinceMs } = list;
  if (standing === 'here') return null;
  return (
    <p class="removal-progress" role="status">
      {lostKeyText.since[standing](formatDay(sinceMs))}
      {sites.length > 0 && ` · ${lostKeyText.progress(sites.length - sitesLeft(list), sites.length)}`}
    </p>
  );
}

/** Which key takes its place. */
function Successor({ state, list }: { readonly state: LostKeyState; readonly list: LostKeyList }) {
  const text = lostKeyText.successor;
  const own = list.successor;
  const others = state.successors.value;
  const choices = own === undefined || others.some(({ id }) => id === own.id) ? others : [own, ...others];
  if (choices.length === 0) return <p class="muted">{text.none}</p>;
  return (
    <div class="removal-successor">
      <SelectField
        label={text.label}
        value={own?.id ?? ''}
        choices={[['', text.nothing] as const, ...choices.map((key) => [key.id as string, keyOption(key)] as const)]}
        onValue={(value) => void state.replaceBy(choices.find(({ id }) => id === value)?.id)}
      />
    </div>
  );
}

function Sites({ state, list }: { readonly state: LostKeyState; readonly list: LostKeyList }) {
  const { key, sites, standing, slots } = list;
  const text = lostKeyText;
  if (sites.length === 0)
    return (
      <div class="card">
        <Empty level={2} icon={FingerprintPattern} title={text.none.title}>
          {text.none.lead(key.label)}
        </Empty>
      </div>
    );
  return (
    <>
      {standing !== 'here' && sitesLeft(list) === 0 && slots.length === 0 && (
        <p class="reassure" role="status">
          <Icon of={CircleCheck} size="small" />
          <span>
            <strong>{text.done.title}</strong> {text.done.lead(key.label)}
          </span>
        </p>
      )}
      <SiteList
        list={list}
        onRemoved={(site, removed) => void state.remove(site, removed)}
        onAdded={(site, added) => void state.add(site, added)}
      />
    </>
  );
}
