// The names of Universal Dependencies. Tested by tests/unit/syntax_test.cpp.
#include <array>
#include <cstddef>

#include "core/analysis/syntax.h"

namespace hearsay {

const char* name_of(Pos pos) {
  static constexpr std::array<const char*, pos_count> names = {
      "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return names[static_cast<std::size_t>(pos)];
}

const char* name_of(Dep dep) {
  static constexpr std::array<const char*, dep_count> names = {
      "root",     "nsubj",     "nsubj:pass",    "csubj",        "obj",       "iobj",      "ccomp",
      "xcomp",    "advcl",     "acl",           "acl:relcl",    "obl",       "obl:agent", "obl:unmarked",
      "nmod",     "nmod:poss", "nmod:unmarked", "nmod:desc",    "appos",     "mark",      "aux",
      "aux:pass", "cop",       "conj",          "cc",           "parataxis", "punct",     "det",
      "case",     "amod",      "compound",      "compound:prt", "flat",      "fixed",     "advmod",
      "nummod",   "expl",      "vocative",      "discourse",    "list",      "other"};
  return names[static_cast<std::size_t>(dep)];
}

}  // namespace hearsay
