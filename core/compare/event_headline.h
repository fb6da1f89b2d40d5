// Quotation marks in an article's headline whose words its own body does not hold.
//
//   “Shut for good”: fury at the quay        the body says “closed until March”, and nowhere “shut for good”
//
//   for (const Span words : unheld_in_headline(text)) say(text.bytes(words));
//
// The headline is the first paragraph, when it is short, does not end in a full stop and is not all there is. Words are
// compared as folding.h folds them; single marks count too, as headlines have them.
//
// Cost: O(bytes · words in the headline's marks).
#pragma once

#include <vector>

#include "core/text/span.h"
#include "core/text/text.h"

namespace hearsay::comparing {

// The words between the marks, by place; bytes.
std::vector<Span> unheld_in_headline(const Text& text);

}  // namespace hearsay::comparing
