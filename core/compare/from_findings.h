// What the analysis found, as a comparison takes it.
//
//   Source source = source_of("The Harbour Post", text, analyze(text));
//
// Attributions, hedges and sentences in boilerplate and in paragraphs that the article has twice are left out; `id` is an
// attribution's index in the findings. The text must outlive the source.
#pragma once

#include <string>

#include "core/analysis/findings.h"
#include "core/compare/source.h"

namespace hearsay::comparing {

Source source_of(std::string name, const Text& text, const Findings& findings);

}  // namespace hearsay::comparing
