#!/usr/bin/env node
import module from 'node:module';

// Node.js 22 and later keep compiled code between starts; older ones compile anew.
module.enableCompileCache?.();
await import('../bundle/main.js');
