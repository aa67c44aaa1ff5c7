import { readForms } from '../fill/corpus.ts';
import { describeForms } from '../fill/form-laws.ts';
import { sharedCorpus } from './shared.ts';

describeForms('login forms beside the checkout', readForms(sharedCorpus('login-forms')), {
  found: 0.99,
  sent: 0.99,
  without: {
    autocomplete: [0.99, 0],
    'its fields’ names': [0.99, 0],
    'names and autocomplete': [0.96, 0],
    labels: [0.94, 0.03],
    'heading and title': [0.97, 0],
    'all text around': [0.99, 0],
  },
});
