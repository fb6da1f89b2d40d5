// Small words and forms that names are made of, for name_spans.h and people.h: what looks like one, without
// asking what stands round it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/analysis/article.h"

namespace hearsay {

bool is_name_suffix(std::string_view word);             // Jr., III, PhD
bool is_rank(std::string_view word);                    // MP, PC, CEO: stands in front of a name
bool is_question_word(std::string_view word);           // What, Yes, Nobody: with a capital at the start only
bool is_first_name_in_disguise(std::string_view word);  // Will, May, Per: other words without the capital
bool is_place_preposition(std::string_view word);       // in, near
bool is_month_adjective(std::string_view word);         // last (June), early (May)
bool is_elided_name(std::string_view word);             // d'Estry, l'Estrange
bool is_syllable(std::string_view lower);               // "rin" of Seo-rin; not "based"
// "Council", "Government": a body by its kind alone, so a description and no name.
bool is_common_body(std::string_view word);
// "gov" and "governor", "vp" and "vice": titles in one form, so that they can be compared.
std::string full_title(std::string lower);
bool is_person_noun(std::string_view lower);  // vicar, plumber
bool may_be_body(std::string_view lower);     // maker, supplier: of a person or of a company
// A noun that a body may be called by instead of its name: "the company", "the union". The class of nouns that
// may mean the same one; 0 when it is none.
int body_class(std::string_view lower);
bool needs_own_noun(std::string_view lower);   // commission, council: only of a body that is called so
bool is_generic_body(std::string_view lower);  // company, agency, group: of whatever kind in its class
// Of a short first name the long one: "bob" → "robert"; the same when none is known.
std::string_view long_first_name(std::string_view lower);

// "Mayor Backs New Dam": a sentence whose capitals tell nothing about names.
bool in_capitals(const Article& article, std::uint32_t sentence);

// Bob “Lofty” Roe, Bob (Lofty) Roe: at `open` a mark that opens a nickname between two words of a name. The
// token behind the closing mark, `open` when it is none.
std::uint32_t end_of_nickname(const Article& article, std::uint32_t open, std::uint32_t limit);

}  // namespace hearsay
