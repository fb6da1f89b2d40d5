// `hearsay`: the core on a command line.
//
//   hearsay analyze --json article.txt -      one JSON object a file and line
//   hearsay analyze --jsonl articles.jsonl    the same for articles that are lines of one file (lines.h)
//   hearsay explain article.txt               why each attribution and hedge was found
//   hearsay compare --csv a.txt b.txt         who reports what of one event, and in which words (comparison.h)
//   hearsay convert --to tags-csv a.txt       into any format of the table (convert.h)
//
// Offsets that it prints are Unicode code points. A file that cannot be read or is not text gets a message on
// standard error, the others are still done, and the exit status is 1; a command line that makes no sense
// exits with 2.
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "cli/comparison.h"
#include "cli/convert.h"
#include "cli/input.h"
#include "cli/lines.h"
#include "cli/output.h"
#include "core/analysis/analyze.h"

namespace {

constexpr const char* usage =
    "hearsay finds who said what in a news article, and how sure they were.\n"
    "\n"
    "  hearsay analyze --json FILE...   one JSON object for each file, one a line, in their order\n"
    "  hearsay analyze --jsonl [--jobs N] [FILE...]\n"
    "                                   articles one a line, {\"id\", \"text\"} or {\"id\", \"html\"}, to "
    "results one a\n"
    "                                   line, in order, on N cores (all); a bad line is reported and passed "
    "over\n"
    "  hearsay compare --json FILE...   articles on one event (2 to 20): persons, statements, who speaks where, as one "
    "object\n"
    "  hearsay compare --csv FILE...    the same statements as a table, one row for each article that reports one\n"
    "  hearsay convert --to FORMAT [-o FILE|FOLDER] FILE...\n"
    "                                   articles of any format into another: all in one file, or a file each in "
    "a folder\n"
    "  hearsay explain FILE...          each attribution and hedge with the rule that found it\n"
    "  hearsay --help | --version\n"
    "\n"
    "FILE is UTF-8 text, or a page (.html, .htm) in the encoding that it declares, whose text is then "
    "printed too,\n"
    "or a .json file that Hearsay wrote; - is standard input. FORMAT is one of: %s.\n"
    "Offsets are Unicode code points, half-open.\n"
    "Exit status: 0 all done, 1 some file or line could not be read or is not text, 2 wrong usage.\n";

constexpr const char* version = "hearsay 0.1\n";

bool print_usage(std::FILE* to) { return std::fprintf(to, usage, cli::writable_formats().c_str()) >= 0; }

int wrong_usage(const std::string& what) {
  std::fprintf(stderr, "hearsay: %s\n", what.c_str());
  print_usage(stderr);
  return 2;
}

// From 1 to 1024; 0 when it is anything else.
unsigned number_of(std::string_view s) {
  unsigned n = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  return error == std::errc() && end == s.data() + s.size() && n <= 1024 ? n : 0;
}

int cannot_write() {
  std::fprintf(stderr, "hearsay: cannot write to standard output\n");
  return 1;
}

int analyze_all_lines(const std::vector<std::string>& files, unsigned jobs) {
  const unsigned threads = jobs != 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
  int status = 0;
  for (const std::string& file : files.empty() ? std::vector<std::string>{"-"} : files) {
    const bool standard = file == "-";
    std::FILE* in = standard ? stdin : std::fopen(file.c_str(), "rb");
    if (!in) {
      std::fprintf(stderr, "hearsay: cannot open %s: %s\n", file.c_str(), std::strerror(errno));
      status = 1;
      continue;
    }
    const cli::LinesResult result =
        cli::analyze_lines(in, standard ? "standard input" : file.c_str(), stdout, threads);
    if (std::ferror(in)) {
      std::fprintf(stderr, "hearsay: cannot read all of %s: %s\n", file.c_str(), std::strerror(errno));
      status = 1;
    }
    if (!standard) std::fclose(in);
    if (!result.wrote) return cannot_write();
    if (result.failed > 0) status = 1;
  }
  return status;
}

bool print(const std::string& out) {
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() && std::fflush(stdout) == 0;
}

// One comparison of all files. One that cannot be read leaves nothing to compare with the rest of.
int compare_all(const std::vector<std::string>& files, bool as_table) {
  std::vector<cli::ComparedFile> articles;
  for (const std::string& file : files) {
    const cli::Input input = cli::read_file(file);
    if (cli::report(input.read.problems)) return 1;
    for (const hearsay::FiledArticle& article : input.read.articles) articles.emplace_back(file, article, input.read_out);
  }
  return print(as_table ? cli::comparison_table(articles) : cli::comparison_json(articles)) ? 0 : cannot_write();
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return wrong_usage("say what to do");
  const std::string_view command = arguments[0];
  if (command == "--help" || command == "-h") return !print_usage(stdout);
  if (command == "--version") return std::fputs(version, stdout) < 0;
  if (command != "analyze" && command != "explain" && command != "compare" && command != "convert")
    return wrong_usage("there is no command " + std::string(command));

  std::vector<std::string> files;
  bool json = false, jsonl = false, csv = false, options = true;
  cli::Conversion conversion{.out = "-"};
  unsigned jobs = 0;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view a = arguments[i];
    if (options && a == "--") {
      options = false;
    } else if (options && a == "--json" && (command == "analyze" || command == "compare")) {
      json = true;
    } else if (options && a == "--csv" && command == "compare") {
      csv = true;
    } else if (options && a == "--jsonl" && command == "analyze") {
      jsonl = true;
    } else if (options && a == "--jobs" && command == "analyze") {
      jobs = i + 1 < arguments.size() ? number_of(arguments[++i]) : 0;
      if (jobs == 0) return wrong_usage("--jobs wants a number from 1 to 1024");
    } else if (options && a == "--to" && command == "convert") {
      conversion.to = i + 1 < arguments.size() ? hearsay::find_format(arguments[++i]) : nullptr;
      if (!conversion.to || !conversion.to->write) return wrong_usage("--to wants one of " + cli::writable_formats());
    } else if (options && a == "-o" && command == "convert") {
      if (i + 1 == arguments.size()) return wrong_usage("-o wants a file or a folder");
      conversion.out = arguments[++i];
    } else if (options && a == "--help") {
      return !print_usage(stdout);
    } else if (options && a.size() > 1 && a[0] == '-') {
      return wrong_usage("there is no option " + std::string(a) + " for " + std::string(command));
    } else {
      files.emplace_back(a);
    }
  }
  if (jsonl && json) return wrong_usage("--json and --jsonl are two ways to read; choose one");
  if (jsonl) return analyze_all_lines(files, jobs);
  if (jobs != 0) return wrong_usage("--jobs goes with --jsonl");
  if (files.empty()) return wrong_usage("name at least one file, or - for standard input");
  if (command == "convert") {
    if (!conversion.to) return wrong_usage("say --to which format");
    conversion.files = std::move(files);
    return cli::convert(conversion);
  }
  if (command == "compare") {
    if (json == csv) return wrong_usage("compare prints one of two things: add --json or --csv");
    if (files.size() < 2 || files.size() > 20) return wrong_usage("compare takes 2 to 20 files");
    return compare_all(files, csv);
  }
  if (command == "analyze" && !json) return wrong_usage("analyze prints JSON only: add --json or --jsonl");

  int status = 0;
  for (const std::string& file : files) {
    const cli::Input input = cli::read_file(file);
    if (cli::report(input.read.problems)) status = 1;
    for (const hearsay::FiledArticle& article : input.read.articles) {
      const hearsay::Text& text = article.document.text;
      const hearsay::Findings findings = hearsay::analyze(text, article.boilerplate);
      const std::string out = command == "analyze"
                                  ? cli::to_json({{"source", file}}, text, findings, input.read_out) + "\n"
                                  : cli::explain(file, text, findings);
      if (!print(out)) return cannot_write();
    }
  }
  return status;
}
