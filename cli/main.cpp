// `hearsay`: the core on a command line.
//
//   hearsay analyze --json article.txt -      one JSON object a file and line
//   hearsay explain article.txt               why each attribution and hedge was found
//
// Offsets that it prints are Unicode code points. A file that cannot be read or is not text gets a message on
// standard error, the others are still done, and the exit status is 1; a command line that makes no sense
// exits with 2.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/input.h"
#include "cli/output.h"
#include "core/analysis/analyze.h"

namespace {

constexpr const char* usage =
    "hearsay finds who said what in a news article, and how sure they were.\n"
    "\n"
    "  hearsay analyze --json FILE...   one JSON object for each file, one a line, in their order\n"
    "  hearsay explain FILE...          each attribution and hedge with the rule that found it\n"
    "  hearsay --help | --version\n"
    "\n"
    "FILE is UTF-8 text; - is standard input. Offsets are Unicode code points, half-open.\n"
    "Exit status: 0 all done, 1 some file could not be read or is not text, 2 wrong usage.\n";

constexpr const char* version = "hearsay 0.1\n";

int wrong_usage(const std::string& what) {
  std::fprintf(stderr, "hearsay: %s\n%s", what.c_str(), usage);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return wrong_usage("say what to do");
  const std::string_view command = arguments[0];
  if (command == "--help" || command == "-h") return std::fputs(usage, stdout) < 0;
  if (command == "--version") return std::fputs(version, stdout) < 0;
  if (command != "analyze" && command != "explain")
    return wrong_usage("there is no command " + std::string(command));

  std::vector<std::string> files;
  bool json = false, options = true;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view a = arguments[i];
    if (options && a == "--") {
      options = false;
    } else if (options && a == "--json" && command == "analyze") {
      json = true;
    } else if (options && a == "--help") {
      return std::fputs(usage, stdout) < 0;
    } else if (options && a.size() > 1 && a[0] == '-') {
      return wrong_usage("there is no option " + std::string(a) + " for " + std::string(command));
    } else {
      files.emplace_back(a);
    }
  }
  if (files.empty()) return wrong_usage("name at least one file, or - for standard input");
  if (command == "analyze" && !json) return wrong_usage("analyze prints JSON only: add --json");

  int status = 0;
  for (const std::string& file : files) {
    const cli::Input input = cli::read_text(file);
    if (!input.error.empty()) {
      std::fprintf(stderr, "hearsay: %s\n", input.error.c_str());
      status = 1;
      continue;
    }
    const hearsay::Text text = hearsay::Text::from(input.bytes);
    const hearsay::Findings findings = hearsay::analyze(text);
    const std::string out =
        command == "analyze" ? cli::to_json(file, text, findings) + "\n" : cli::explain(file, text, findings);
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0) {
      std::fprintf(stderr, "hearsay: cannot write to standard output\n");
      return 1;
    }
  }
  return status;
}
