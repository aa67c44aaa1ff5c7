import { testFlows } from './flow-tests.ts';

testFlows('A1', 'A7');
