import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v2 as webdav } from 'webdav-server';
import {
  type DavServer,
  findFreePort,
  findServerProgram,
  makeFolders,
  PASSWORD,
  type ServerFolder,
  startProcess,
  USER,
} from './server-process.ts';

/** The servers that people sync over, each as its documentation sets it up; `undefined` where the program is missing. */
export const DAV_SERVERS = {
  apache2: () => started('APACHE2', ['/usr/sbin/apache2'], 'apache', startApache),
  lighttpd: () => started('LIGHTTPD', ['/usr/sbin/lighttpd'], 'lighttpd', startLighttpd),
  nginx: () => started('NGINX', ['/usr/sbin/nginx'], 'nginx', startNginx),
  rclone: () => started('RCLONE', ['/usr/bin/rclone'], 'rclone', startRclone),
  'webdav-server': startWebdavServer,
} as const satisfies Record<string, () => Promise<DavServer | undefined>>;

/** This server reads a password only up to a colon, and in ASCII. */
const SIMPLE_PASSWORD = 'pebble-7';

export type DavServerName = keyof typeof DAV_SERVERS;

type Start = (program: string, folder: ServerFolder, port: number) => Promise<Pick<DavServer, 'stop'>>;

async function started(
  variable: string,
  places: readonly string[],
  name: string,
  start: Start,
): Promise<DavServer | undefined> {
  const program = findServerProgram(variable, places);
  if (program === undefined) return undefined;
  const folder = makeFolders(name);
  const port = await findFreePort();
  const { stop } = await start(program, folder, port);
  return { url: `http://127.0.0.1:${port}/vault/`, user: USER, password: PASSWORD, folder: folder.vault, stop };
}

function passwordFile(home: string): string {
  const file = join(home, 'passwords');
  const digest = createHash('sha1').update(PASSWORD).digest('base64');
  writeFileSync(file, `${USER}:{SHA}${digest}\n`);
  return file;
}

const startApache: Start = (program, folder, port) => {
  const names = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
  const modules = names.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const config = join(folder.home, 'apache.conf');
  writeFileSync(
    config,
    `
${modules.join('\n')}
ServerRoot "${folder.home}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder.home}/apache.pid"
ErrorLog "${folder.home}/error.log"
Mutex file:${folder.home}
User www-data
Group www-data
DocumentRoot "${folder.files}"
DavLockDB "${folder.home}/files-locks"
<Directory "${folder.files}">
  Dav On
  AuthType Basic
  AuthName "files"
  AuthUserFile "${passwordFile(folder.home)}"
  Require valid-user
</Directory>
`,
  );
  return startProcess(program, ['-DFOREGROUND', '-f', config], port, folder);
};

const startLighttpd: Start = (program, folder, port) => {
  const config = join(folder.home, 'lighttpd.conf');
  const plain = join(folder.home, 'plain');
  writeFileSync(plain, `${USER}:${PASSWORD}\n`);
  writeFileSync(
    config,
    `
server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${folder.files}"
server.errorlog = "${folder.home}/error.log"
server.upload-dirs = ("${folder.home}")
auth.backend = "plain"
auth.backend.plain.userfile = "${plain}"
auth.require = ("" => ("method" => "basic", "realm" => "files", "require" => "valid-user"))
webdav.activate = "enable"
webdav.sqlite-db-name = "${folder.home}/webdav.db"
`,
  );
  return startProcess(program, ['-D', '-f', config], port, folder);
};

const startNginx: Start = (program, folder, port) => {
  const config = join(folder.home, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder.home}/${name};`,
  );
  const isRoot = process.getuid?.() === 0;
  writeFileSync(
    config,
    `
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
${isRoot ? 'user www-data;' : ''}
daemon off;
worker_processes 1;
pid ${folder.home}/nginx.pid;
error_log ${folder.home}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder.files};
    client_max_body_size 80m;
    auth_basic "files";
    auth_basic_user_file ${passwordFile(folder.home)};
    location / {
      dav_methods PUT DELETE MKCOL;
      dav_ext_methods PROPFIND OPTIONS;
      dav_access user:rw group:rw all:rw;
    }
  }
}
`,
  );
  return startProcess(program, ['-c', config, '-e', join(folder.home, 'error.log')], port, folder);
};

const startRclone: Start = (program, folder, port) =>
  startProcess(
    program,
    [
      ...['serve', 'webdav', folder.files, '--addr', `127.0.0.1:${port}`],
      ...['--user', USER, '--pass', PASSWORD, '--config', join(folder.home, 'rclone.conf')],
      // Others of its folder's files come from other programs: it looks at the disk each time.
      ...['--dir-cache-time', '0s', '--cache-dir', folder.home],
    ],
    port,
    folder,
    { HOME: folder.home },
  );

async function startWebdavServer(): Promise<DavServer> {
  const folder = makeFolders('webdav-server');
  const port = await findFreePort();
  const users = new webdav.SimpleUserManager();
  const user = users.addUser(USER, SIMPLE_PASSWORD, false);
  const rights = new webdav.SimplePathPrivilegeManager();
  rights.setRights(user, '/', ['all']);
  const server = new webdav.WebDAVServer({
    hostname: '127.0.0.1',
    port,
    httpAuthentication: new webdav.HTTPBasicAuthentication(users, 'files'),
    privilegeManager: rights,
    requireAuthentification: true,
  });
  await server.setFileSystemAsync('/', new webdav.PhysicalFileSystem(folder.files));
  await server.startAsync(port);
  return {
    url: `http://127.0.0.1:${port}/vault/`,
    user: USER,
    password: SIMPLE_PASSWORD,
    folder: folder.vault,
    stop: async () => {
      await server.stopAsync();
      rmSync(folder.home, { recursive: true, force: true });
    },
  };
}
