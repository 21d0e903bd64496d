import { addTexts } from '../../app/i18n.js';
import de from './texts.de.json';
import en from './texts.en.json';
import './seats.css';

/** The words of seats, for every screen on which some are taken or given back. */
addTexts('seats', { de, en });
