import type { Module } from '#platform/module.ts';
import { directoryModule } from '../directory.module.ts';

/** The module without what higher ones hand to it. */
export const directoryAlone = (): Module => directoryModule({ serviceResults: [] });
