#include "embedded.h"

/* Every file of Styles/, and the model; tests hold this list and the folders together. */

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
    {"chicago-author-date-17.csl", file_chicago_author_date_17_csl, sizeof file_chicago_author_date_17_csl},
    {"chicago-author-date-18.csl", file_chicago_author_date_18_csl, sizeof file_chicago_author_date_18_csl},
    {"chicago-notes-bibliography-17.csl", file_chicago_notes_bibliography_17_csl, sizeof file_chicago_notes_bibliography_17_csl},
    {"chicago-notes-bibliography-18-author-only.csl", file_chicago_notes_bibliography_18_author_only_csl, sizeof file_chicago_notes_bibliography_18_author_only_csl},
    {"chicago-notes-bibliography-18-dash.csl", file_chicago_notes_bibliography_18_dash_csl, sizeof file_chicago_notes_bibliography_18_dash_csl},
    {"chicago-notes-bibliography-18-ibid.csl", file_chicago_notes_bibliography_18_ibid_csl, sizeof file_chicago_notes_bibliography_18_ibid_csl},
    {"chicago-notes-bibliography-18.csl", file_chicago_notes_bibliography_18_csl, sizeof file_chicago_notes_bibliography_18_csl},
    {"chicago-shortened-notes-bibliography-17.csl", file_chicago_shortened_notes_bibliography_17_csl, sizeof file_chicago_shortened_notes_bibliography_17_csl},
    {"chicago-shortened-notes-bibliography-18.csl", file_chicago_shortened_notes_bibliography_18_csl, sizeof file_chicago_shortened_notes_bibliography_18_csl},
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

static const unsigned char model_references[] = {
#embed "../../Models/references.model"
};
static const embedded_file model = {"references.model", model_references, sizeof model_references};

const embedded_file *embedded_model(void) { return &model; }

const embedded_file *embedded_file_at(size_t index) {
    return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
