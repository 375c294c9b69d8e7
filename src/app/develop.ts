import { start } from './commands/start.ts';
import { componentsRoute } from './components/components.route.tsx';
import { explain } from './explain.ts';

/** `npm run dev`: as `npm start`, begun again whenever a file changes, and with all components at /components. */
try {
  await start([componentsRoute]);
  process.exit();
} catch (error) {
  console.error(explain(error) ?? error);
  process.exit(1);
}
