import { testFlows } from './flow-tests.ts';

testFlows('A12', 'B6');
