// What the tests of speech without marks share: the findings as lines that read well.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/analyze.h"

namespace hearsay {

// "content | speaker" of each attribution; fragments joined by " + ".
inline std::vector<std::string> contents_and_speakers(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Findings f = analyze(text);
  std::vector<std::string> out;
  for (const Attribution& a : f.attributions) {
    std::string line;
    for (const Span s : a.content) {
      if (!line.empty()) line += " + ";
      line += text.bytes(s);
    }
    line += " | ";
    line += a.speaker == no_one ? std::string("-") : f.speakers[static_cast<std::size_t>(a.speaker)].name;
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace hearsay
