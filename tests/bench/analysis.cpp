// How fast the whole analysis is as WebAssembly: node bench_analysis.js FILE [SECONDS]
//
// Reads FILE once, analyses it again and again for SECONDS (default 3), and prints one line of JSON: the bytes, the
// fastest and the median time of one analysis in seconds, and what was found, so that an analysis that does nothing
// shows. tests/bench/run.mjs runs it beside other libraries.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/analysis/analyze.h"

namespace {

bool read(const char* path, std::string& bytes) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return false;
  char block[65536];
  for (std::size_t n; (n = std::fread(block, 1, sizeof block, file)) > 0;) bytes.append(block, n);
  const bool good = !std::ferror(file);
  std::fclose(file);
  return good;
}

// Text::from too: what the page does when somebody pastes.
hearsay::Findings from_bytes(const std::string& bytes) { return hearsay::analyze(hearsay::Text::from(bytes)); }

// Through a pointer that the linker cannot see through. It would else put the whole analysis into main(), which node
// runs as it compiled it first, without its optimiser, since a function that runs is not replaced.
hearsay::Findings (*volatile analysis)(const std::string&) = from_bytes;

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: bench_analysis.js FILE [SECONDS]\n", stderr);
    return 2;
  }
  std::string bytes;
  if (!read(argv[1], bytes)) {
    std::fprintf(stderr, "bench_analysis: %s cannot be read\n", argv[1]);
    return 1;
  }
  const double limit = argc > 2 ? std::atof(argv[2]) : 3;
  std::vector<double> times;
  std::size_t attributions = 0, hedges = 0, sentences = 0;
  const double begin = now();
  do {
    const double before = now();
    const hearsay::Findings findings = analysis(bytes);
    times.push_back(now() - before);
    attributions = findings.attributions.size();
    hedges = findings.hedges.size();
    sentences = findings.segments.sentences.size();
  } while (now() - begin < limit || times.size() < 3);
  std::sort(times.begin(), times.end());
  std::printf("{\"bytes\":%zu,\"runs\":%zu,\"fastest\":%.6f,\"median\":%.6f,\"sentences\":%zu,\"attributions\":%zu,"
              "\"hedges\":%zu}\n",
              bytes.size(), times.size(), times.front(), times[times.size() / 2], sentences, attributions, hedges);
  return 0;
}
