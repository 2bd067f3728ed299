import { testApiFiles } from '../fixtures/api-files.ts';
import { all } from './catalogue.ts';

testApiFiles(all);
