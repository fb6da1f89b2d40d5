// Tested by tests/unit/analysis_test.cpp.
#include "core/analysis/confidence.h"

namespace hearsay {

namespace {

struct Trust {
  std::string_view words;
  float trust;
};

constexpr Trust of(Rule rule) {
  switch (rule) {
    case Rule::tag_after:
      return {"a quotation with a speech tag behind it", 0.97f};
    case Rule::tag_before:
      return {"a quotation with a reporting word in front of it", 0.95f};
    case Rule::run_on_paragraph:
      return {"a quotation that goes on in the next paragraph", 0.9f};
    case Rule::colon_paragraph:
      return {"a quotation behind a paragraph that ends in a colon", 0.9f};
    case Rule::name_colon:
      return {"words behind a name and a colon, as in a transcript", 0.8f};
    case Rule::dash_name:
      return {"a quotation with a dash and a name behind it", 0.9f};
    case Rule::no_tag:
      return {"a quoted sentence; nobody is named", 0.6f};
    case Rule::clause:
      return {"a reporting word with a clause behind “that”", 0.9f};
    case Rule::clause_open:
      return {"a reporting word with a clause behind it", 0.85f};
    case Rule::trailing_tag:
      return {"a clause with a speech tag behind it", 0.85f};
    case Rule::according_to:
      return {"a sentence with “according to”", 0.9f};
    case Rule::as_put:
      return {"a clause with “as … said”", 0.7f};
    case Rule::object:
      return {"a reporting word with an object that holds what was said", 0.5f};
    case Rule::whole_object:
      return {"a word of praise or blame with its object", 0.5f};
    case Rule::preposition:
      return {"a reporting word with its preposition", 0.5f};
    case Rule::infinitive:
      return {"a promise, demand or wish with “to”", 0.5f};
    case Rule::object_infinitive:
      return {"a demand on somebody with “to”", 0.6f};
    case Rule::described_as:
      return {"described … as", 0.7f};
    case Rule::predicate:
      return {"called … something", 0.6f};
    case Rule::noun_clause:
      return {"a noun such as “claim” with its clause", 0.6f};
    case Rule::participle:
      return {"somebody was accused, told, asked …", 0.4f};
  }
  return {"", 0};
}

}  // namespace

std::string_view describe(Rule rule) { return of(rule).words; }

float confidence(const Draft& draft) { return of(draft.rule).trust; }

}  // namespace hearsay
