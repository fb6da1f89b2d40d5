// Several articles on one event: who is who in them, what each reports of the same statement, and who gets to speak.
//
//   EventComparison c = compare({source_of("Post", post, analyze(post)), source_of("Echo", echo, analyze(echo))});
//   c.statements[0].members[1].wording == Wording::trimmed
//
// A statement is one thing that one speaker put forward, with everything in different articles that reports it. A long
// quotation may be a member of several. What only one article has is in no statement.
//
// Deterministic: the same sources in the same order give the same value. Offsets are bytes into each source's text.
//
// Cost: O(words) and O(pairs of what one speaker said), see clusters.h. tests/bench/compare.cpp measures
// it: five articles of 2,000 words, 400 times somebody is quoted, in some 15 ms without their analysis.
#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/persons.h"
#include "core/compare/source.h"
#include "core/compare/wording.h"

namespace hearsay::comparing {

struct ReportedBy {
  std::uint32_t source = 0, attribution = 0;  // indices into the sources and their attributions
  Fragments span;                             // of the attribution's content what belongs to the statement
  Wording wording = Wording::paraphrased;     // against the fullest wording in marks
  bool hedged = false;                        // the article marks it as unsure
  bool ellipsis = false;                      // its quotation has one
  std::vector<AlignedWords> words;  // the fullest wording and this one, word by word; empty for a paraphrase
};

struct OwnVoice {
  std::uint32_t source = 0;
  Span span;  // the clause
};

struct ComparedStatement {
  std::int32_t person = nobody;     // index into EventComparison::persons
  std::vector<ReportedBy> members;  // by source and place in the text; of two sources at least
  std::int32_t fullest = -1;        // the member with the fullest wording in marks; -1: no article quotes it
  std::uint32_t outlets = 0;        // how many sources have it
  // Where another article says the same without naming a source.
  std::vector<OwnVoice> own_voice;
};

// How one article lets one person speak.
struct SpeakingShare {
  std::uint32_t person = 0, source = 0;
  std::uint32_t words = 0, quoted_words = 0;  // of what is attributed; of these in quotation marks
  float share = 0;                            // of all attributed words of the article, 0 … 1
  std::uint32_t direct = 0, mixed = 0, indirect = 0, hedged = 0;  // attributions
  std::int32_t first_quote = -1;  // where the first words in marks begin, bytes; -1: none
  bool named = false;
};

struct EventComparison {
  std::vector<ComparedPerson> persons;
  std::vector<ComparedStatement> statements;  // by how many sources have them, then by the first member
  std::vector<SpeakingShare> speaking;  // by person, then source; only who is attributed something there
};

EventComparison compare(const std::vector<Source>& sources);

}  // namespace hearsay::comparing
