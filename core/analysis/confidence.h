// How far each finding can be trusted, and the id of its rule; core/message has the words for "why?".
//
//   name_of(Rule::clause) == "clause"        // “rule.clause” in core/message/english.h
//   confidence(article, draft) == 0.93f      // of findings like this one about 93 of 100 are right
//
// The numbers are shares of right findings (content overlap, IoU, of a half) over articles marked by hand, by
// rule, by the kind of the reporting word, by whether a source was found and by length; a few dozen shares,
// rounded, no fitted model. O(fragments).
//
// The articles are those of ../shared/real, ../shared/cases and the dev part of PolNeAR. To measure the shares again:
//   python3 tools/measure/confidence.py build/native/hearsay ../shared --shares
#pragma once

#include <string_view>

#include "core/analysis/article.h"

namespace hearsay {

std::string_view name_of(Rule rule);
float confidence(const Article& article, const Draft& draft);
// That `speaker` is the right one, given that the finding is; for nullptr, that nobody is named. By what the speaker
// is known from: a full name beside the words, a part of one, a pronoun, a description, or only the order of the
// quotations; for nobody, by whether there is a source. O(bytes of the source).
float speaker_confidence(const Article& article, const Draft& draft, const Speaker* speaker);

}  // namespace hearsay
