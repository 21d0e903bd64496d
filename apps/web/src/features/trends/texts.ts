import { addTexts } from '../../app/i18n.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('trends', { de, en });
