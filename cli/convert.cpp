// Tested by tests/cli/convert_test.mjs.
#include "cli/convert.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <set>
#include <utility>

#include "cli/input.h"
#include "core/analysis/analyze.h"
#include "core/store/record.h"
#include "core/suggest/suggest.h"

namespace cli {

namespace {

using hearsay::FiledArticle;
using namespace hearsay::message::literals;

const hearsay::message::Language& english() {
  static const hearsay::message::Language language = hearsay::message::plain_english();
  return language;
}

bool is_folder(const std::string& path) {
  struct stat about {};
  return path.ends_with('/') || (stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode));
}

std::int64_t now() { return static_cast<std::int64_t>(std::time(nullptr)) * 1000; }

// When the file was changed last, in milliseconds: the same file gives the same article.
std::int64_t time_of(const std::string& path) {
  struct stat about {};
  return path != "-" && stat(path.c_str(), &about) == 0 ? static_cast<std::int64_t>(about.st_mtime) * 1000 : now();
}

// The same text has the same id wherever it is converted.
std::string id_of(const hearsay::Text& text) {
  char id[32];
  std::snprintf(id, sizeof id, "text-%08x-%u", hearsay::crc32c(text.bytes()), text.size());
  return id;
}

// A text or a page with what the analysis finds in it.
hearsay::Document suggested(const FiledArticle& article, const std::string& path) {
  const hearsay::Text& text = article.document.text;
  return hearsay::suggested_document(id_of(text), text, hearsay::analyze(text, article.boilerplate),
                                     article.document.meta.from, time_of(path));
}

bool write_bytes(const std::string& path, const std::string& bytes) {
  std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
  bool done = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file) done = (file == stdout ? std::fflush(file) : std::fclose(file)) == 0 && done;
  if (!done) std::fprintf(stderr, "hearsay: cannot write %s: %s\n", path.c_str(), std::strerror(errno));
  return done;
}

void tell_losses(const hearsay::Format& format, const hearsay::Document& document) {
  std::string lost;
  for (const hearsay::Lost& one : losses(format, document))
    (lost += lost.empty() ? "" : ", ") += hearsay::message::text(english(), one.what);
  if (lost.empty()) return;
  const std::string words =
      hearsay::message::text(english(), "save.leaves-out", "ending"_is = format.endings.front(), "what"_is = lost);
  std::fprintf(stderr, "hearsay: %s: %s\n", document.meta.title.c_str(), words.c_str());
}

hearsay::Outgoing outgoing(const FiledArticle& article) {
  return {&article.document, &article.history, article.changed, article.trashed};
}

// A file each; two of one title get numbers.
bool write_each(const Conversion& conversion, const std::vector<FiledArticle>& articles) {
  const std::string folder = conversion.out.ends_with('/') ? conversion.out : conversion.out + '/';
  std::set<std::string> taken;
  bool done = true;
  for (const FiledArticle& article : articles) {
    const std::string& title = article.document.meta.title;
    std::string name = file_name(title, *conversion.to);
    for (int n = 2; !taken.insert(name).second; ++n)
      name = file_name(title + " " + std::to_string(n), *conversion.to);
    done = write_bytes(folder + name, conversion.to->write({outgoing(article)}, now())) && done;
  }
  return done;
}

bool write_all(const Conversion& conversion, const std::vector<FiledArticle>& articles) {
  std::vector<hearsay::Outgoing> all;
  for (const FiledArticle& article : articles) all.push_back(outgoing(article));
  return write_bytes(conversion.out, conversion.to->write(all, now()));
}

}  // namespace

int convert(const Conversion& conversion) {
  std::vector<FiledArticle> articles;
  bool done = true;
  for (const std::string& path : conversion.files) {
    Input input = read_file(path);
    done = !report(input.read.problems) && done;
    for (FiledArticle& article : input.read.articles) {
      if (article.holds == FiledArticle::Holds::text)
        article.document = suggested(article, path);
      tell_losses(*conversion.to, article.document);
      articles.push_back(std::move(article));
    }
  }
  if (articles.empty()) return 1;
  const bool written = is_folder(conversion.out) ? write_each(conversion, articles) : write_all(conversion, articles);
  return done && written ? 0 : 1;
}

std::string writable_formats() {
  std::string out;
  for (const hearsay::Format& format : hearsay::formats())
    if (format.write) out.append(out.empty() ? "" : ", ").append(format.id);
  return out;
}

}  // namespace cli
