// One article as a comparison takes it: its text, who said what in it, and what it leaves open.
//
// Plain values, so that it does not matter whether they come from an analysis (from_findings.h) or from a person's tags.
// Offsets are bytes into `text`. What is the page's or said a second time belongs to no sentence and no attribution here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::comparing {

// How an article gives what somebody said: all of it in quotation marks, a part of it, or none.
enum class HowGiven : std::uint8_t { direct, mixed, indirect };

constexpr std::int32_t nobody = -1;

struct SaidThere {
  std::uint32_t id = 0;  // the caller's own number for it
  HowGiven given = HowGiven::indirect;
  Fragments content;  // never empty
  Fragments cue, source;
  std::int32_t speaker = nobody;  // index into Source::speakers
};

struct SpeakerThere {
  std::string name;            // the fullest that the article has, else the description
  std::vector<Span> mentions;  // with titles: "US President Donald Trump", "the Ukrainian leader", "he"
  bool named = false;
};

struct Unsure {
  Span cue, claim;
  bool approximate = false;  // "about 50": leaves a figure open and not whether it is so
};

struct Source {
  std::string name;
  const Text* text = nullptr;
  std::vector<Span> sentences;  // sorted
  std::vector<SaidThere> attributions;
  std::vector<SpeakerThere> speakers;
  std::vector<Unsure> hedges;
};

}  // namespace hearsay::comparing
