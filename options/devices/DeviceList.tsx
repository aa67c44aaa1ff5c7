import { EllipsisVertical, Laptop, UserPlus } from 'lucide';
import type { DeviceView } from '../../src/messages/sync.ts';
import { Button } from '../../src/ui/Button.tsx';
import { formatAgo, formatDay } from '../../src/ui/counted.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { devicesText } from '../../src/ui/strings/devices.ts';
import { sortDevices } from './status-text.ts';

/** What can be done with one device. */
export interface DeviceActions {
  readonly onRename: (device: DeviceView) => void;
  readonly onRemove: (device: DeviceView) => void;
  readonly onInvite: () => void;
}

/** The devices of the vault, this one first: who they are, when they wrote last, and which is behind. */
export function DeviceList({
  devices,
  nowMs,
  ...actions
}: DeviceActions & { readonly devices: readonly DeviceView[]; readonly nowMs: number }) {
  const text = devicesText.list;
  const shown = sortDevices(devices);
  const isAlone = shown.filter(({ removedMs }) => removedMs === undefined).length < 2;
  return (
    <section class="card device-part" aria-labelledby="d-list">
      <div class="device-head">
        <h2 id="d-list">{text.title}</h2>
        <Button icon={UserPlus} onClick={actions.onInvite}>
          {text.invite}
        </Button>
      </div>
      <ul class="item-list device-list" aria-label={text.title}>
        {shown.map((device) => (
          <DeviceLine key={device.id} device={device} nowMs={nowMs} {...actions} />
        ))}
      </ul>
      {isAlone && <p class="muted">{text.alone}</p>}
      <Remarks devices={shown} nowMs={nowMs} />
    </section>
  );
}

function DeviceLine({ device, nowMs, ...actions }: DeviceActions & { device: DeviceView; nowMs: number }) {
  const text = devicesText.list;
  const { isThis, isNew, name, removedMs, behindSinceMs } = device;
  const isRemoved = removedMs !== undefined;
  return (
    <li aria-label={name} data-removed={isRemoved ? '' : undefined}>
      <Icon of={Laptop} />
      <span>
        {name} {isThis && <span class="chip">{text.thisDevice}</span>}
        {isNew && !isRemoved && (
          <span class="chip" data-tone="good">
            {text.new}
          </span>
        )}
        {behindSinceMs !== undefined && !isRemoved && (
          <span class="chip" data-tone="warn">
            {text.behind}
          </span>
        )}
        {isRemoved && <span class="chip">{text.removed}</span>}
        <small>{timesOf(device, nowMs)}</small>
      </span>
      {!isRemoved && (
        <Menu
          label={text.more(name)}
          icon={EllipsisVertical}
          items={() => [
            { label: text.rename, run: () => actions.onRename(device) },
            ...(isThis ? [] : [{ label: text.remove, tone: 'danger' as const, run: () => actions.onRemove(device) }]),
          ]}
        />
      )}
    </li>
  );
}

function timesOf({ addedMs, seenMs, removedMs }: DeviceView, nowMs: number): string {
  const text = devicesText.list;
  if (removedMs !== undefined) return text.removedOn(formatDay(removedMs));
  const seen = seenMs === undefined ? text.neverSeen : text.seen(formatAgo(seenMs, nowMs));
  return [seen, text.added(formatDay(addedMs))].join(' · ');
}

/** Which device is behind, since when, and whose clock is wrong. */
function Remarks({ devices, nowMs }: { readonly devices: readonly DeviceView[]; readonly nowMs: number }) {
  const text = devicesText.status;
  const present = devices.filter(({ removedMs }) => removedMs === undefined);
  const behind = present.filter(({ behindSinceMs }) => behindSinceMs !== undefined);
  const ahead = present.filter(({ aheadMs }) => aheadMs !== undefined);
  return (
    <>
      {behind.length > 0 && (
        <p class="muted">
          {behind.map(({ name, behindSinceMs }) => text.behind(name, formatDay(behindSinceMs ?? nowMs))).join(' ')}{' '}
          {text.behindHint}
        </p>
      )}
      {devices
        .filter(({ removedUs }) => removedUs === true)
        .map(({ id, name }) => (
          <Note key={id} tone="warn">
            <p>
              <strong>{text.apart(name)}</strong> {text.apartHint}
            </p>
          </Note>
        ))}
      {ahead.map(({ id, name }) => (
        <Note key={id} tone="warn">
          <p>
            <strong>{text.ahead(name)}</strong> {text.aheadHint}
          </p>
        </Note>
      ))}
    </>
  );
}
