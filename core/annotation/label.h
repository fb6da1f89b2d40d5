// What a tag says of its words.
#pragma once

#include <cstdint>
#include <string_view>

namespace hearsay {

enum class Label : std::uint8_t { quote, speaker, cue, hedge, claim };  // speaker: one mention of a speaker

const char* name_of(Label label);
bool from_name(std::string_view name, Label& label);

}  // namespace hearsay
