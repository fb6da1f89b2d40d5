// Carries out what makes articles of words, pages and files, and what saves them. Tested by
// tests/browser/new_article_test.mjs and files_test.mjs.
#include <algorithm>
#include <optional>
#include <utility>

#include "core/analysis/analyze.h"
#include "core/annotation/places.h"
#include "core/annotation/layers.h"
#include "core/exercise/handing.h"
#include "core/files/formats.h"
#include "core/format/plain_text.h"
#include "core/text/html.h"
#include "core/text/nature.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/print.h"
#include "core/suggest/suggest.h"

namespace hearsay::view {

namespace {

using namespace message::literals;
using Holds = FiledArticle::Holds;

void refuse(App& app, std::string_view problem) {
  app.say(host::words("open.nothing", "problem"_is = problem), true);
}

void begin_act(App& app) {
  PageState& page = app.workspace().page();
  page.set_deleted_last(false);
  page.did();
}

void take(App& app, const Text& text, const std::vector<Span>& boilerplate, std::string_view from) {
  if (nature_of(text).what == TextIs::link) return refuse(app, host::words("found.link"));
  begin_act(app);
  app.show_new(suggested_document(host::unique_id(), text, analyze(text, boilerplate), from, host::now()));
}

Decoded decode(std::string_view bytes, const std::string& label) {
  std::optional<std::string> utf8 = host::decoded(bytes, label);
  return {utf8.value_or(std::string()), utf8.has_value()};
}

Message words_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::none:
      break;
    case Refusal::too_large:
      return message::make("file.too-large");
    case Refusal::unreadable:
      return message::make("file.unreadable");
    case Refusal::damaged:
      return message::make("file.damaged-zip");
    case Refusal::locked:
      return message::make("file.locked-zip");
    case Refusal::empty:
      return message::make("file.empty-zip");
  }
  return {};
}

std::string words_of(const std::vector<FileProblem>& problems) {
  constexpr std::size_t most = 3;
  std::string out;
  const auto add = [&out](const std::string& words) { (out += out.empty() ? "" : " ") += words; };
  for (std::size_t i = 0; i < problems.size() && i < most; ++i)
    add(host::words("open.problem", "name"_is = problems[i].name, "problem"_is = host::words(problems[i].what)));
  if (problems.size() > most) add(host::words("open.more-problems", "count"_is = problems.size() - most));
  return out;
}

ReadFiles read(const std::vector<GivenFile>& given) {
  std::vector<File> whole;
  ReadFiles refused;
  for (const GivenFile& file : given) {
    if (file.refusal == Refusal::none)
      whole.push_back({file.name, file.bytes});
    else
      refused.problems.push_back({file.name, words_of(file.refusal)});
  }
  ReadFiles out = read_files(std::move(whole), decode);
  std::move(refused.problems.begin(), refused.problems.end(), std::back_inserter(out.problems));
  return out;
}

// A student's work on an exercise that is not handed in: whoever opens it goes on with it.
bool is_under_way(const FiledArticle& article) {
  const Exercise* sheet = exercise::students_sheet(article.document);
  return article.holds == Holds::tags && sheet && !sheet->name.empty() && sheet->handed_in == 0;
}

// Somebody's tags in the article that is open.
bool is_others_work(App& app, const FiledArticle& article) {
  return article.holds == Holds::tags && !is_under_way(article) && app.has_document() && same_text(app.workspace().doc(), article.document) &&
         !commands::add_layer(app.workspace().doc(), article.document, "x").empty();
}

// Shows the first of them and stores the others. How many were here already.
std::size_t add(App& app, std::vector<FiledArticle> articles) {
  const session::Session& session = app.workspace().session();
  std::size_t known = 0;
  for (FiledArticle& article : articles) {
    Document& document = article.document;
    if (article.holds == Holds::text) {
      const Text text = document.text;
      document = suggested_document(host::unique_id(), text, analyze(text, article.boilerplate), document.meta.from,
                                    host::now());
    } else if (session.entry(document.id)) {
      // A document of this id that is here already stays as it is: the file's comes as another one.
      document.id = host::unique_id();
      ++known;
    }
    if (&article != &articles.front()) app.workspace().session().add({std::move(document), {}}, host::now());
  }
  app.show_new(std::move(articles.front().document));
  return known;
}

}  // namespace

// New articles.

void TakeText::carry_out(App& app) const {
  const ReadText read = read_plain_text(text);
  if (!read.problem.empty()) return refuse(app, host::words(read.problem));
  take(app, read.text, {}, from);
}

void TakeHtml::carry_out(App& app) const {
  if (html.empty()) return TakeText{plain, from}.carry_out(app);
  const ReadText read = read_web_page(html);
  // Markup without an article, of which the clipboard has a plain version.
  const std::string article = article_of({std::string(read.text.bytes()), read.boilerplate});
  if (article.find_first_not_of(" \t\r\n") == std::string::npos && !plain.empty())
    return TakeText{plain, from}.carry_out(app);
  if (!read.problem.empty()) return refuse(app, host::words(read.problem));
  take(app, read.text, read.boilerplate, from);
}

namespace {

bool is_gradebook(const GivenFile& file) {
  const std::string_view name = file.name;
  constexpr std::string_view ending = ".csv";
  return file.refusal == Refusal::none && name.size() > ending.size() &&
         same_words(name.substr(name.size() - ending.size()), ending);
}

// While the class is open, files are hand-ins or a gradebook: each by itself, so that it is known which file is whose.
void take_for_class(App& app, const std::vector<GivenFile>& files) {
  std::vector<exercise::NamedDocument> works;
  std::vector<FileProblem> problems;
  for (const GivenFile& file : files) {
    if (is_gradebook(file)) {
      app.classroom().take_gradebook(file.name, file.bytes);
      continue;
    }
    ReadFiles got = read({file});
    std::move(got.problems.begin(), got.problems.end(), std::back_inserter(problems));
    for (FiledArticle& article : got.articles) works.push_back({file.name, std::move(article.document)});
  }
  app.classroom().take(std::move(works), std::move(problems));
}

// An exercise as it was handed out: nobody has begun it.
bool is_handed_out(const FiledArticle& article) {
  const Exercise* sheet = exercise::students_sheet(article.document);
  return article.holds == Holds::tags && sheet && sheet->name.empty();
}

}  // namespace

void App::begin_exercise(Document document) {
  // Begun here before: the work goes on, unless a platform kept what was done later on another computer.
  const LibraryEntry* known = session_.entry(document.id);
  const std::string name = document.meta.exercise->name;
  if (known && !known->trashed && (name.empty() || known->changed >= document.meta.changed)) {
    CloseDialog{}.carry_out(workspace_);
    return OpenArticle{document.id}.carry_out(*this);
  }
  if (known) document.id = host::unique_id();
  show_new(std::move(document));
  if (name.empty()) workspace_.page().open(Dialog::exercise, host::platform_student());
}

bool App::take_up(const Document& work) {
  const LibraryEntry* known = session_.entry(work.id);
  if (!known || known->trashed) return false;
  CloseDialog{}.carry_out(workspace_);
  taken_up_ = work;
  if (workspace_.has_document() && workspace_.doc().id == work.id)
    settle_taken_up(workspace_.active());
  else
    OpenArticle{work.id}.carry_out(*this);
  return true;
}

void App::settle_taken_up(int column) {
  if (!taken_up_ || column != workspace_.active() || !workspace_.has_document() || workspace_.doc().id != taken_up_->id) return;
  Document copy = *std::exchange(taken_up_, std::nullopt);
  const Document& here = workspace_.doc();
  const LibraryEntry* known = session_.entry(here.id);
  const bool same = exercise::is_same_work(here, copy);
  Edit edit = same ? exercise::take_up(here, copy) : Edit();
  if (same && edit.empty()) return say(host::words("open.work-same"));
  // Somebody else's; or from a page that did not say when it was, or one that cannot be changed here: beside it.
  if (!same || copy.meta.changed == here.meta.changed || workspace_.read_only() || !known) {
    copy.id = host::unique_id();
    return show_new(std::move(copy));
  }
  if (copy.meta.changed <= known->changed) return say(host::words("open.work-newer-here"));
  if (workspace_.apply(std::move(edit))) say(host::words("open.work-newer-file"));
}

void TakeFiles::carry_out(App& app) const {
  if (app.workspace().page().dialog() == Dialog::classroom) return take_for_class(app, files);
  ReadFiles got = read(files);
  const std::string problems = words_of(got.problems);
  if (got.articles.empty()) return refuse(app, problems);
  begin_act(app);
  std::vector<FiledArticle> backed_up, others;
  for (FiledArticle& article : got.articles)
    (article.holds == Holds::work ? backed_up : others).push_back(std::move(article));
  if (!backed_up.empty()) app.backups().open(std::move(backed_up), std::move(got.rows));
  if (others.empty()) return;
  if (others.size() == 1 && is_handed_out(others.front())) {
    if (!problems.empty()) app.say(problems, true);
    return app.begin_exercise(std::move(others.front().document));
  }
  if (others.size() == 1 && is_under_way(others.front()) && app.take_up(others.front().document)) {
    if (!problems.empty()) app.say(problems, true);
    return;
  }
  if (others.size() == 1 && is_others_work(app, others.front())) {
    app.workspace().ask_about(std::move(others.front().document));
    if (!problems.empty()) app.say(problems, true);
    return;
  }
  const std::size_t count = others.size();
  const bool silent = count == 1 && problems.empty() && others.front().holds == Holds::text;
  const std::size_t known = add(app, std::move(others));
  if (silent) return;
  std::string said =
      host::words("open.done", "count"_is = count,
                  "title"_is = shortened(app.workspace().doc().meta.title, longest_row_title), "known"_is = known);
  app.say(problems.empty() ? said : said + " " + problems, !problems.empty());
}

// Files.

void ChooseFiles::carry_out(App&) const { host::choose_files(readable_kinds() + ",.zip,application/zip"); }

void SaveAs::carry_out(App& app) const {
  const Format& chosen = *find_format(format);
  if (all) return app.backups().save(chosen);
  if (!app.has_document()) return;
  const Document& doc = app.workspace().doc();
  host::save_file(file_name(doc.meta.title, chosen), chosen.media_type, chosen.write({{&doc}}, host::now()));
}

void KeepFile::carry_out(App& app) const {
  if (app.has_document()) kept_file::choose(file_name(app.workspace().doc().meta.title, *find_format("hearsay")));
}

void AllowFile::carry_out(App&) const { kept_file::allow(); }
void ForgetFile::carry_out(App&) const { kept_file::forget(); }

void SaveScorecard::carry_out(App& app) const {
  if (!app.has_document()) return;
  const std::string svg = scorecard(app.workspace(), Scorecard::picture);
  const std::string& title = app.workspace().doc().meta.title;
  if (png)
    host::save_png(file_name(title, ".scorecard.png"), svg);
  else
    host::save_file(file_name(title, ".scorecard.svg"), "image/svg+xml", svg);
}

void PrintArticle::carry_out(App&) const { host::print(); }

}  // namespace hearsay::view
