// What the analysis says about an article: who said what, and how sure they were.
//
// Plain values. Offsets are bytes into the analysed Text. The words are those of the attribution literature
// (PARC3, PolNeAR): an attribution ties a source (who), a cue (the words that report) and a content (what is
// attributed).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/segment.h"
#include "core/text/span.h"

namespace hearsay {

enum class QuoteKind : std::uint8_t { direct, mixed, indirect };

enum class HedgeKind : std::uint8_t {
  modal,         // may, might, could
  probability,   // probably, likely, possible
  appearance,    // seems, suggests
  belief,        // I think, hopes, expected to
  hearsay,       // reportedly, allegedly
  approximator,  // about 50, nearly
  unknown,       // it was not clear
  conditional,   // if, unless
};

constexpr std::int32_t no_one = -1;

// A person, group or body that is a source somewhere in the article.
struct Speaker {
  std::string name;            // the fullest name that the article gives, else the description
  std::vector<Span> mentions;  // sorted; names, pronouns, descriptions
  bool named = false;          // a proper name was found
};

struct Attribution {
  QuoteKind kind = QuoteKind::direct;
  Fragments content;              // never empty
  Fragments cue;                  // may be empty
  Fragments source;               // the noun phrase nearest to the cue; may be empty
  std::int32_t speaker = no_one;  // index into Findings::speakers
  float confidence = 0;           // 0 … 1: of those given 0.9 about nine in ten are right
  float speaker_confidence = 0;   // the same for the speaker (or for nobody), given that the finding is right
  std::string_view rule;          // which one found it: "tag_after"; its words are core/message's "rule.tag_after"
};

struct Hedge {
  Span cue;
  Span claim;  // the smallest clause or sentence that holds the proposition
  HedgeKind kind = HedgeKind::modal;
  float confidence = 0;
  std::string_view rule;  // "hedge.possible"
};

struct Repeat {
  std::uint32_t paragraph = 0, of = 0;  // indices into segments.paragraphs, of < paragraph
};

struct Findings {
  Segments segments;
  std::vector<Span> boilerplate;  // whole paragraphs that are the page's, not the article's
  std::vector<Repeat> repeats;
  std::vector<Attribution> attributions;  // by where the content begins
  std::vector<Speaker> speakers;          // by first mention
  std::vector<Hedge> hedges;              // by where the cue begins
};

// The words of the fields: "direct", "modal", … and back (false when unknown).
const char* name_of(QuoteKind kind);
const char* name_of(HedgeKind kind);
bool from_name(std::string_view name, QuoteKind& kind);
bool from_name(std::string_view name, HedgeKind& kind);

}  // namespace hearsay
