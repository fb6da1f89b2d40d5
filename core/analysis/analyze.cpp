// The stages in the order they run.
#include "core/analysis/analyze.h"

namespace hearsay {

Findings analyze(const Text& text) {
  Findings findings;
  findings.segments = segment(text);
  return findings;
}

}  // namespace hearsay
