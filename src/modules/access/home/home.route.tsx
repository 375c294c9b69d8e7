import type { Markup } from '#platform/web/answer.ts';
import { page } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import type { HomePanel } from './home-panel.ts';
import { HomePage } from './home.page.tsx';

export const homeRoute = (panels: readonly HomePanel[]) =>
  page({
    path: accessPaths.home,
    needs: 'signed-in',
    title: 'Home',
    async load(asked) {
      const mine = panels
        .filter(({ needs }) => asked.actor.permissions.has(needs))
        .toSorted((a, b) => a.order - b.order);
      const loaded: Markup[] = [];
      for (const panel of mine) {
        const part = await panel.load(asked);
        if (part) loaded.push(part);
      }
      return { userName: asked.userName, panels: loaded };
    },
    view: (loaded) => <HomePage {...loaded} />,
  });
