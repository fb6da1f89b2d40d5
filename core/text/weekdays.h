// The names of the days in English, in small letters.
#pragma once

#include "core/lexicon/word_map.h"

namespace hearsay {

inline constexpr WordMap weekdays =
    make_word_set({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

}  // namespace hearsay
