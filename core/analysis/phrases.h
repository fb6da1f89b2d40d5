// Reading a speech tag: who is beside a reporting word, by the forms of the words alone.
//
//   “…,” [said] [Ann Lee], a baker.                 subject_after
//   “…,” [the head of the union] later [said]       subject_before, across the adverb
//   Ann Lee, who bakes bread, [said]: “…”           subject_before, across the relative clause: "Ann Lee"
//   She sat down and [said]: “…”                    subject_before finds nothing: the stage asks the sentence
//
// Speech tags are formulas; a parser trained on whole sentences does worse on them than these rules.
// Everything that is not a tag is clauses.h.
//
// Cost: O(tokens looked at); every function stops at the borders that it is given and after at most `reach`
// tokens.
#pragma once

#include "core/analysis/article.h"

namespace hearsay {

// A subject with an apposition and a relative clause has so many; so the cost stays linear in any text.
constexpr std::uint32_t reach = 40;  // tokens
// Longer is a clause, not to whom, when and where something was said.
constexpr std::uint32_t longest_circumstance = 28;  // tokens

// Whether the token can be a reporting verb with one of these frames (any when 0): a finite form or a gerund,
// not a noun ("the claim", "a report") by what comes before it.
bool is_cue_verb(const Article& article, std::uint32_t token, std::uint32_t frames, std::uint32_t from);

// The verb with what belongs to it: auxiliaries and adverbs between, "has said", "would later say". Particles
// after it ("point out").
Fragments cue_span(const Article& article, std::uint32_t token, Range within);

// The noun phrase that begins at `first`, read forward up to `limit`; empty if none begins there.
Range phrase_forward(const Article& article, std::uint32_t first, std::uint32_t limit);
// The noun phrase that ends before `last`, read backward down to `limit`; empty if none ends there.
Range phrase_backward(const Article& article, std::uint32_t last, std::uint32_t limit);

// The subject before the reporting word, across auxiliaries, adverbs, appositions and relative clauses.
Range subject_before(const Article& article, std::uint32_t cue, std::uint32_t limit);
Range subject_after(const Article& article, std::uint32_t cue, std::uint32_t limit);

// Whether a word that is something else as well begins or is a name here: May Lee, Jan Roe; May said.
bool is_first_name_here(const Article& article, std::uint32_t token);

// “Morning with Lee”, “State of the Valley”: all long words begin with a capital.
bool looks_like_name(const Article& article, Range words);

// Whether the tokens between a reporting word and what it reports are only whom it was told, when, where:
// "told reporters on Monday". By the forms of the words; Sentence::is_circumstance() asks the tags.
bool is_circumstance(const Article& article, Range between);

}  // namespace hearsay
