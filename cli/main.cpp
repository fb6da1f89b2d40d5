// `hearsay`: the core on a command line.
//
//   hearsay analyze --json article.txt -      one JSON object a file and line
//   hearsay analyze --jsonl articles.jsonl    the same for articles that are lines of one file (lines.h)
//   hearsay explain article.txt               why each attribution and hedge was found
//   hearsay compare --csv a.txt b.txt         who reports what of one event, and in which words (comparison.h)
//   hearsay compare --csv=speakers a.txt b.txt   who gets to speak in each
//   hearsay convert --to tags-csv a.txt       into any format of the table (convert.h)
//   hearsay mark key.json class/*.json        a class' tags against a key (exercise.h)
//   hearsay agree anna.json ben.json          how far people's tags agree (exercise.h)
//
// A command is a row of the table at the end: its name, its lines of --help, its options and what runs it.
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
#include "cli/exercise.h"
#include "cli/input.h"
#include "cli/lines.h"
#include "cli/output.h"
#include "core/analysis/analyze.h"

namespace {

constexpr const char* version = "hearsay 0.1\n";

// What the command line says besides the command.
struct Arguments {
  std::vector<std::string> files = {};
  bool json = false, jsonl = false, csv = false, speakers = false;
  cli::Conversion conversion = {.out = "-"};
  unsigned jobs = 0;
};

// A command line that makes no sense: exit status 2.
int wrong_usage(const std::string& what);

// From 1 to 1024; 0 when it is anything else.
unsigned number_of(std::string_view s) {
  unsigned n = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  return error == std::errc() && end == s.data() + s.size() && n <= 1024 ? n : 0;
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
    if (!result.wrote) return cli::cannot_write();
    if (result.failed > 0) status = 1;
  }
  return status;
}

int analyze_files(const Arguments& given, bool in_words) {
  int status = 0;
  for (const std::string& file : given.files) {
    const cli::Input input = cli::read_file(file);
    if (cli::report(input.read.problems)) status = 1;
    for (const hearsay::FiledArticle& article : input.read.articles) {
      const hearsay::Text& text = article.document.text;
      const hearsay::Findings findings = hearsay::analyze(text, article.boilerplate);
      const std::string out = in_words ? cli::explain(file, text, findings)
                                       : cli::to_json({{"source", file}}, text, findings, input.read_out) + "\n";
      if (!cli::print(out)) return cli::cannot_write();
    }
  }
  return status;
}

// The commands.

int no_files() { return wrong_usage("name at least one file, or - for standard input"); }

int run_analyze(Arguments given) {
  if (given.jsonl && given.json) return wrong_usage("--json and --jsonl are two ways to read; choose one");
  if (given.jsonl) return analyze_all_lines(given.files, given.jobs);
  if (given.jobs != 0) return wrong_usage("--jobs goes with --jsonl");
  if (given.files.empty()) return no_files();
  if (!given.json) return wrong_usage("analyze prints JSON only: add --json or --jsonl");
  return analyze_files(given, false);
}

int run_explain(Arguments given) { return given.files.empty() ? no_files() : analyze_files(given, true); }

// One comparison of all files. One that cannot be read leaves nothing to compare with the rest of.
int run_compare(Arguments given) {
  if (given.files.empty()) return no_files();
  if (given.json == given.csv) return wrong_usage("compare prints one of three things: add --json, --csv or --csv=speakers");
  if (given.files.size() < 2 || given.files.size() > 20) return wrong_usage("compare takes 2 to 20 files");
  std::vector<cli::ComparedFile> articles;
  for (const std::string& file : given.files) {
    const cli::Input input = cli::read_file(file);
    if (cli::report(input.read.problems)) return 1;
    for (const hearsay::FiledArticle& article : input.read.articles) articles.emplace_back(file, article, input.read_out);
  }
  const std::string out = given.speakers ? cli::speakers_table(articles)
                          : given.csv    ? cli::comparison_table(articles)
                                         : cli::comparison_json(articles);
  return cli::print(out) ? 0 : cli::cannot_write();
}

int run_convert(Arguments given) {
  if (given.files.empty()) return no_files();
  if (!given.conversion.to) return wrong_usage("say --to which format");
  given.conversion.files = std::move(given.files);
  return cli::convert(given.conversion);
}

int run_mark(Arguments given) {
  if (given.files.size() < 2) return wrong_usage("mark takes a key and at least one file");
  const std::string key = std::move(given.files.front());
  given.files.erase(given.files.begin());
  return cli::mark_files(key, given.files, given.csv);
}

int run_agree(Arguments given) {
  if (given.files.size() < 2) return wrong_usage("agree takes at least two files");
  return cli::compare_marks(given.files, given.csv);
}

struct Command {
  std::string_view name;
  const char* usage;         // its lines of --help
  std::string_view options;  // those that it takes, each between spaces
  int (*run)(Arguments given);
};

constexpr Command commands[] = {
    {"analyze",
     "  hearsay analyze --json FILE...   one JSON object for each file, one a line, in their order\n"
     "  hearsay analyze --jsonl [--jobs N] [FILE...]\n"
     "                                   articles one a line, {\"id\", \"text\"} or {\"id\", \"html\"}, to results one a\n"
     "                                   line, in order, on N cores (all); a bad line is reported and passed over\n",
     " --json --jsonl --jobs ", run_analyze},
    {"compare",
     "  hearsay compare --json FILE...   articles on one event (2 to 20): persons, statements, who speaks where, as one "
     "object\n"
     "  hearsay compare --csv FILE...    the same statements as a table, one row for each article that reports one\n"
     "  hearsay compare --csv=speakers FILE...    who speaks in which article, and how much of it\n",
     " --json --csv --csv=speakers ", run_compare},
    {"convert",
     "  hearsay convert --to FORMAT [-o FILE|FOLDER] FILE...\n"
     "                                   articles of any format into another: all in one file, or a file each in a "
     "folder\n",
     " --to -o ", run_convert},
    {"mark",
     "  hearsay mark [--csv] KEY FILE... each person's tags against those of KEY, one JSON object a line, or as a table\n",
     " --csv ", run_mark},
    {"agree",
     "  hearsay agree [--csv] FILE...    how far the tags of several people agree, one JSON object an article, or as a "
     "table\n",
     " --csv ", run_agree},
    {"explain", "  hearsay explain FILE...          each attribution and hedge with the rule that found it\n", " ",
     run_explain},
};

bool print_usage(std::FILE* to) {
  std::string out = "hearsay finds who said what in a news article, and how sure they were.\n\n";
  for (const Command& command : commands) out += command.usage;
  out += "  hearsay --help | --version\n\n"
         "FILE is UTF-8 text, or a page (.html, .htm) in the encoding that it declares, whose text is then printed too,\n"
         "or a .json file that Hearsay wrote; - is standard input. FORMAT is one of: " +
         cli::writable_formats() +
         ".\n"
         "Offsets are Unicode code points, half-open.\n"
         "Exit status: 0 all done, 1 some file or line could not be read or is not text, 2 wrong usage.\n";
  return std::fputs(out.c_str(), to) >= 0;
}

int wrong_usage(const std::string& what) {
  std::fprintf(stderr, "hearsay: %s\n", what.c_str());
  print_usage(stderr);
  return 2;
}

bool takes(const Command& command, std::string_view option) {
  return command.options.find(" " + std::string(option) + " ") != command.options.npos;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return wrong_usage("say what to do");
  const std::string_view name = arguments[0];
  if (name == "--help" || name == "-h") return !print_usage(stdout);
  if (name == "--version") return std::fputs(version, stdout) < 0;
  const auto* command =
      std::find_if(std::begin(commands), std::end(commands), [&](const Command& one) { return one.name == name; });
  if (command == std::end(commands)) return wrong_usage("there is no command " + std::string(name));

  Arguments given;
  bool options = true;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view a = arguments[i];
    const auto value = [&] { return i + 1 < arguments.size() ? arguments[++i] : std::string_view(); };
    if (!options || a.size() < 2 || a[0] != '-') {
      given.files.emplace_back(a);
    } else if (a == "--") {
      options = false;
    } else if (a == "--help") {
      return !print_usage(stdout);
    } else if (!takes(*command, a)) {
      return wrong_usage("there is no option " + std::string(a) + " for " + std::string(name));
    } else if (a == "--json") {
      given.json = true;
    } else if (a == "--csv" || a == "--csv=speakers") {
      given.csv = true;
      given.speakers = a != "--csv";
    } else if (a == "--jsonl") {
      given.jsonl = true;
    } else if (a == "--jobs") {
      given.jobs = number_of(value());
      if (given.jobs == 0) return wrong_usage("--jobs wants a number from 1 to 1024");
    } else if (a == "--to") {
      given.conversion.to = hearsay::find_format(value());
      if (!given.conversion.to || !given.conversion.to->write)
        return wrong_usage("--to wants one of " + cli::writable_formats());
    } else {
      given.conversion.out = value();
      if (given.conversion.out.empty()) return wrong_usage("-o wants a file or a folder");
    }
  }
  return command->run(std::move(given));
}
