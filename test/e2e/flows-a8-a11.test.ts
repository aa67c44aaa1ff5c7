import { testFlows } from './flow-tests.ts';

testFlows('A8', 'A11');
