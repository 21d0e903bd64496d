import { addTexts } from '../../app/i18n.js';
import de from './texts.de.json';
import en from './texts.en.json';
import './referral.css';

addTexts('referral', { de, en });
