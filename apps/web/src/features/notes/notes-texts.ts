import { addTexts } from '../../app/i18n.js';
import './notes.css';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('notes', { de, en });
