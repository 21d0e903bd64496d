import { addTexts } from '../../app/i18n.js';
import de from './texts.de.json';
import en from './texts.en.json';
import './care.css';

/** Every screen of the feature brings its texts, whichever is opened first. */
addTexts('care', { de, en });
