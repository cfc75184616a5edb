#include "embedded.h"

static const unsigned char notes_17[] = {
#embed "../../Styles/chicago-notes-bibliography-17.csl"
};
static const unsigned char notes_18[] = {
#embed "../../Styles/chicago-notes-bibliography-18.csl"
};
static const unsigned char locale_en_us[] = {
#embed "../../Styles/locales/locales-en-US.xml"
};

static const embedded_file files[] = {
    {"chicago-notes-bibliography-17.csl", notes_17, sizeof notes_17},
    {"chicago-notes-bibliography-18.csl", notes_18, sizeof notes_18},
    {"locales/locales-en-US.xml", locale_en_us, sizeof locale_en_us},
};

const embedded_file *embedded_file_at(size_t index) {
    return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
