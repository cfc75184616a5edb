#include "embedded.h"

/* Every file of Styles/ and of Languages/, and the model; tests hold these lists and the folders together. */

static const unsigned char file_apa_7_csl[] = {
#embed "../../Styles/apa-7.csl"
};
static const unsigned char file_chicago_author_date_17_csl[] = {
#embed "../../Styles/chicago-author-date-17.csl"
};
static const unsigned char file_chicago_author_date_18_csl[] = {
#embed "../../Styles/chicago-author-date-18.csl"
};
static const unsigned char file_chicago_notes_bibliography_17_csl[] = {
#embed "../../Styles/chicago-notes-bibliography-17.csl"
};
static const unsigned char file_chicago_notes_bibliography_18_author_only_csl[] = {
#embed "../../Styles/chicago-notes-bibliography-18-author-only.csl"
};
static const unsigned char file_chicago_notes_bibliography_18_dash_csl[] = {
#embed "../../Styles/chicago-notes-bibliography-18-dash.csl"
};
static const unsigned char file_chicago_notes_bibliography_18_ibid_csl[] = {
#embed "../../Styles/chicago-notes-bibliography-18-ibid.csl"
};
static const unsigned char file_chicago_notes_bibliography_18_csl[] = {
#embed "../../Styles/chicago-notes-bibliography-18.csl"
};
static const unsigned char file_chicago_shortened_notes_bibliography_17_csl[] = {
#embed "../../Styles/chicago-shortened-notes-bibliography-17.csl"
};
static const unsigned char file_chicago_shortened_notes_bibliography_18_csl[] = {
#embed "../../Styles/chicago-shortened-notes-bibliography-18.csl"
};
static const unsigned char file_french_history_notes_csl[] = {
#embed "../../Styles/french-history-notes.csl"
};
static const unsigned char file_german_history_notes_csl[] = {
#embed "../../Styles/german-history-notes.csl"
};
static const unsigned char file_harvard_cite_them_right_csl[] = {
#embed "../../Styles/harvard-cite-them-right.csl"
};
static const unsigned char file_iso690_note_de_csl[] = {
#embed "../../Styles/iso690-note-de.csl"
};
static const unsigned char file_iso690_note_en_csl[] = {
#embed "../../Styles/iso690-note-en.csl"
};
static const unsigned char file_iso690_note_fr_csl[] = {
#embed "../../Styles/iso690-note-fr.csl"
};
static const unsigned char file_mhra_notes_csl[] = {
#embed "../../Styles/mhra-notes.csl"
};
static const unsigned char file_mla_9_csl[] = {
#embed "../../Styles/mla-9.csl"
};
static const unsigned char file_new_harts_rules_notes_csl[] = {
#embed "../../Styles/new-harts-rules-notes.csl"
};
static const unsigned char file_turabian_author_date_9_csl[] = {
#embed "../../Styles/turabian-author-date-9.csl"
};
static const unsigned char file_turabian_notes_bibliography_9_csl[] = {
#embed "../../Styles/turabian-notes-bibliography-9.csl"
};
static const unsigned char file_locales_locales_de_DE_xml[] = {
#embed "../../Styles/locales/locales-de-DE.xml"
};
static const unsigned char file_locales_locales_en_GB_xml[] = {
#embed "../../Styles/locales/locales-en-GB.xml"
};
static const unsigned char file_locales_locales_en_US_xml[] = {
#embed "../../Styles/locales/locales-en-US.xml"
};
static const unsigned char file_locales_locales_es_ES_xml[] = {
#embed "../../Styles/locales/locales-es-ES.xml"
};
static const unsigned char file_locales_locales_fr_FR_xml[] = {
#embed "../../Styles/locales/locales-fr-FR.xml"
};
static const unsigned char file_locales_locales_it_IT_xml[] = {
#embed "../../Styles/locales/locales-it-IT.xml"
};
static const unsigned char file_locales_locales_ja_JP_xml[] = {
#embed "../../Styles/locales/locales-ja-JP.xml"
};
static const unsigned char file_locales_locales_ru_RU_xml[] = {
#embed "../../Styles/locales/locales-ru-RU.xml"
};
static const unsigned char file_locales_locales_zh_CN_xml[] = {
#embed "../../Styles/locales/locales-zh-CN.xml"
};
static const unsigned char file_locales_locales_zh_TW_xml[] = {
#embed "../../Styles/locales/locales-zh-TW.xml"
};

static const embedded_file files[] = {
    {"apa-7.csl", file_apa_7_csl, sizeof file_apa_7_csl},
    {"chicago-author-date-17.csl", file_chicago_author_date_17_csl, sizeof file_chicago_author_date_17_csl},
    {"chicago-author-date-18.csl", file_chicago_author_date_18_csl, sizeof file_chicago_author_date_18_csl},
    {"chicago-notes-bibliography-17.csl", file_chicago_notes_bibliography_17_csl, sizeof file_chicago_notes_bibliography_17_csl},
    {"chicago-notes-bibliography-18-author-only.csl", file_chicago_notes_bibliography_18_author_only_csl, sizeof file_chicago_notes_bibliography_18_author_only_csl},
    {"chicago-notes-bibliography-18-dash.csl", file_chicago_notes_bibliography_18_dash_csl, sizeof file_chicago_notes_bibliography_18_dash_csl},
    {"chicago-notes-bibliography-18-ibid.csl", file_chicago_notes_bibliography_18_ibid_csl, sizeof file_chicago_notes_bibliography_18_ibid_csl},
    {"chicago-notes-bibliography-18.csl", file_chicago_notes_bibliography_18_csl, sizeof file_chicago_notes_bibliography_18_csl},
    {"chicago-shortened-notes-bibliography-17.csl", file_chicago_shortened_notes_bibliography_17_csl, sizeof file_chicago_shortened_notes_bibliography_17_csl},
    {"chicago-shortened-notes-bibliography-18.csl", file_chicago_shortened_notes_bibliography_18_csl, sizeof file_chicago_shortened_notes_bibliography_18_csl},
    {"french-history-notes.csl", file_french_history_notes_csl, sizeof file_french_history_notes_csl},
    {"german-history-notes.csl", file_german_history_notes_csl, sizeof file_german_history_notes_csl},
    {"harvard-cite-them-right.csl", file_harvard_cite_them_right_csl, sizeof file_harvard_cite_them_right_csl},
    {"iso690-note-de.csl", file_iso690_note_de_csl, sizeof file_iso690_note_de_csl},
    {"iso690-note-en.csl", file_iso690_note_en_csl, sizeof file_iso690_note_en_csl},
    {"iso690-note-fr.csl", file_iso690_note_fr_csl, sizeof file_iso690_note_fr_csl},
    {"mhra-notes.csl", file_mhra_notes_csl, sizeof file_mhra_notes_csl},
    {"mla-9.csl", file_mla_9_csl, sizeof file_mla_9_csl},
    {"new-harts-rules-notes.csl", file_new_harts_rules_notes_csl, sizeof file_new_harts_rules_notes_csl},
    {"turabian-author-date-9.csl", file_turabian_author_date_9_csl, sizeof file_turabian_author_date_9_csl},
    {"turabian-notes-bibliography-9.csl", file_turabian_notes_bibliography_9_csl, sizeof file_turabian_notes_bibliography_9_csl},
    {"locales/locales-de-DE.xml", file_locales_locales_de_DE_xml, sizeof file_locales_locales_de_DE_xml},
    {"locales/locales-en-GB.xml", file_locales_locales_en_GB_xml, sizeof file_locales_locales_en_GB_xml},
    {"locales/locales-en-US.xml", file_locales_locales_en_US_xml, sizeof file_locales_locales_en_US_xml},
    {"locales/locales-es-ES.xml", file_locales_locales_es_ES_xml, sizeof file_locales_locales_es_ES_xml},
    {"locales/locales-fr-FR.xml", file_locales_locales_fr_FR_xml, sizeof file_locales_locales_fr_FR_xml},
    {"locales/locales-it-IT.xml", file_locales_locales_it_IT_xml, sizeof file_locales_locales_it_IT_xml},
    {"locales/locales-ja-JP.xml", file_locales_locales_ja_JP_xml, sizeof file_locales_locales_ja_JP_xml},
    {"locales/locales-ru-RU.xml", file_locales_locales_ru_RU_xml, sizeof file_locales_locales_ru_RU_xml},
    {"locales/locales-zh-CN.xml", file_locales_locales_zh_CN_xml, sizeof file_locales_locales_zh_CN_xml},
    {"locales/locales-zh-TW.xml", file_locales_locales_zh_TW_xml, sizeof file_locales_locales_zh_TW_xml},
};

static const unsigned char words_arabic[] = {
#embed "../../Languages/arabic.words"
};
static const unsigned char words_catalan[] = {
#embed "../../Languages/catalan.words"
};
static const unsigned char words_chinese[] = {
#embed "../../Languages/chinese.words"
};
static const unsigned char words_czech[] = {
#embed "../../Languages/czech.words"
};
static const unsigned char words_danish[] = {
#embed "../../Languages/danish.words"
};
static const unsigned char words_dutch[] = {
#embed "../../Languages/dutch.words"
};
static const unsigned char words_english[] = {
#embed "../../Languages/english.words"
};
static const unsigned char words_finnish[] = {
#embed "../../Languages/finnish.words"
};
static const unsigned char words_french[] = {
#embed "../../Languages/french.words"
};
static const unsigned char words_german[] = {
#embed "../../Languages/german.words"
};
static const unsigned char words_greek[] = {
#embed "../../Languages/greek.words"
};
static const unsigned char words_hungarian[] = {
#embed "../../Languages/hungarian.words"
};
static const unsigned char words_irish[] = {
#embed "../../Languages/irish.words"
};
static const unsigned char words_italian[] = {
#embed "../../Languages/italian.words"
};
static const unsigned char words_japanese[] = {
#embed "../../Languages/japanese.words"
};
static const unsigned char words_korean[] = {
#embed "../../Languages/korean.words"
};
static const unsigned char words_latin[] = {
#embed "../../Languages/latin.words"
};
static const unsigned char words_places[] = {
#embed "../../Languages/places.words"
};
static const unsigned char words_polish[] = {
#embed "../../Languages/polish.words"
};
static const unsigned char words_portuguese[] = {
#embed "../../Languages/portuguese.words"
};
static const unsigned char words_publishers[] = {
#embed "../../Languages/publishers.words"
};
static const unsigned char words_russian[] = {
#embed "../../Languages/russian.words"
};
static const unsigned char words_serbian[] = {
#embed "../../Languages/serbian.words"
};
static const unsigned char words_spanish[] = {
#embed "../../Languages/spanish.words"
};
static const unsigned char words_swedish[] = {
#embed "../../Languages/swedish.words"
};
static const unsigned char words_turkish[] = {
#embed "../../Languages/turkish.words"
};
static const unsigned char words_ukrainian[] = {
#embed "../../Languages/ukrainian.words"
};
static const unsigned char words_vietnamese[] = {
#embed "../../Languages/vietnamese.words"
};

static const embedded_file languages[] = {
    {"arabic.words", words_arabic, sizeof words_arabic},
    {"catalan.words", words_catalan, sizeof words_catalan},
    {"chinese.words", words_chinese, sizeof words_chinese},
    {"czech.words", words_czech, sizeof words_czech},
    {"danish.words", words_danish, sizeof words_danish},
    {"dutch.words", words_dutch, sizeof words_dutch},
    {"english.words", words_english, sizeof words_english},
    {"finnish.words", words_finnish, sizeof words_finnish},
    {"french.words", words_french, sizeof words_french},
    {"german.words", words_german, sizeof words_german},
    {"greek.words", words_greek, sizeof words_greek},
    {"hungarian.words", words_hungarian, sizeof words_hungarian},
    {"irish.words", words_irish, sizeof words_irish},
    {"italian.words", words_italian, sizeof words_italian},
    {"japanese.words", words_japanese, sizeof words_japanese},
    {"korean.words", words_korean, sizeof words_korean},
    {"latin.words", words_latin, sizeof words_latin},
    {"places.words", words_places, sizeof words_places},
    {"polish.words", words_polish, sizeof words_polish},
    {"portuguese.words", words_portuguese, sizeof words_portuguese},
    {"publishers.words", words_publishers, sizeof words_publishers},
    {"russian.words", words_russian, sizeof words_russian},
    {"serbian.words", words_serbian, sizeof words_serbian},
    {"spanish.words", words_spanish, sizeof words_spanish},
    {"swedish.words", words_swedish, sizeof words_swedish},
    {"turkish.words", words_turkish, sizeof words_turkish},
    {"ukrainian.words", words_ukrainian, sizeof words_ukrainian},
    {"vietnamese.words", words_vietnamese, sizeof words_vietnamese},
};

static const unsigned char model_references[] = {
#embed "../../Models/references.model"
};
static const embedded_file model = {"references.model", model_references, sizeof model_references};

static const unsigned char model_notes[] = {
#embed "../../Models/notes.model"
};
static const embedded_file note_model = {"notes.model", model_notes, sizeof model_notes};

const embedded_file *embedded_note_model(void) { return &note_model; }

const embedded_file *embedded_model(void) { return &model; }

const embedded_file *embedded_file_at(size_t index) {
    return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}

const embedded_file *embedded_language_at(size_t index) {
    return index < sizeof languages / sizeof languages[0] ? &languages[index] : NULL;
}
