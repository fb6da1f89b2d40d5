// Carries out what stores, opens, corrects and takes away an event. Tested by tests/browser/event_test.mjs.
#include <algorithm>
#include <utility>

#include "core/event/event_page.h"
#include "core/event/event_tables.h"
#include "core/format/format.h"
#include "core/text/grapheme.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/compare_words.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

// What is stored of the event that is compared; a new one gets its id.
void keep(App& app) {
  ComparedArticles& compared = app.compared();
  session::Session& session = app.workspace().session();
  if (compared.event().empty()) compared.stored_as(std::string(event_prefix) + host::unique_id());
  const LibraryEntry* known = session.entry(compared.event());
  LibraryEntry entry = known ? *known : LibraryEntry{.id = compared.event(), .created = host::now()};
  entry.title = shortened(compared.form().name, longest_row_title);
  entry.changed = host::now();
  entry.event = events::write_event(compared.record());
  session.keep_event(std::move(entry));
}

// A correction is stored with the event when there is one.
void corrected(App& app) {
  if (!app.compared().event().empty()) keep(app);
  app.workspace().page().did();
  app.say(host::words("event.corrected"), false, host::words("action.undo"), "undo-correction");
}

}  // namespace

void FillEvent::carry_out(App& app) const { app.compared().fill(form); }

void SaveEvent::carry_out(App& app) const {
  app.compared().take_form();
  keep(app);
  app.workspace().page().did();
  app.say(host::words("event.saved", "name"_is = app.compared().form().name));
}

void OpenEvent::carry_out(App& app) const {
  const session::Session& session = app.workspace().session();
  const LibraryEntry* entry = session.entry(event);
  if (!entry) return;
  events::ReadEvent read = events::read_event(entry->event);
  const std::size_t all = read.record.articles.size();
  if (all == 0) return app.say(host::words("event.unreadable"), true);
  const auto is_here = [&session](std::string_view id) {
    const LibraryEntry* article = session.entry(id);
    return article && !article->trashed;
  };
  const auto here = static_cast<std::size_t>(std::count_if(read.record.articles.begin(), read.record.articles.end(),
                                                           [&](const events::EventArticle& article) { return is_here(article.id); }));
  if (here < ComparedArticles::least) return app.say(host::words("event.too-few"), true);
  app.compared().open_event(event, entry->title, std::move(read.record), is_here);
  app.workspace().page().did();
  OpenDialog{Dialog::compare}.carry_out(app.workspace());
  if (read.mended) app.say(host::words("event.mended", "name"_is = entry->title), true);
  if (!read.mended && here < all) app.say(host::words("event.missing", "count"_is = all - here), true);
}

void DeleteEvent::carry_out(App& app) const {
  const LibraryEntry* entry = app.workspace().session().entry(event);
  if (!entry) return;
  const std::string title = entry->title;
  app.workspace().page().did();
  app.workspace().trash(event);
  if (app.compared().event() == event) app.compared().stored_as({});
  app.say(host::words("event.deleted", "name"_is = title), false, host::words("action.undo"), "restore-article");
  app.workspace().page().set_deleted_last(true);
}

void PutTogether::carry_out(App& app) const {
  const std::vector<std::string> articles = app.proposals().articles();
  if (articles.empty()) return;
  const session::Session& session = app.workspace().session();
  // The shortest headline says what it is about, unless it is no headline but the first sentence.
  constexpr std::size_t longest_name = 60;
  std::string name;
  for (const std::string& id : articles)
    if (const LibraryEntry* entry = session.entry(id); entry && (name.empty() || entry->title.size() < name.size())) name = entry->title;
  if (shortened(name, longest_name) != name) name.clear();
  app.compared().put_together(articles, name);
  app.workspace().page().did();
  OpenDialog{Dialog::compare}.carry_out(app.workspace());
}

void RefuseProposal::carry_out(App& app) const {
  app.proposals().refuse();
  host::keep_setting("refused-events", app.proposals().refused());
  app.workspace().page().did();
  app.say(host::words("event.not-proposed"));
}

void Correct::carry_out(App& app) const {
  app.compared().pick({});
  if (app.compared().correct(correction, my_layer, host::now())) corrected(app);
}

void UndoCorrection::carry_out(App& app) const {
  if (!app.compared().undo_correction(correction)) return;
  if (!app.compared().event().empty()) keep(app);
  app.workspace().page().did();
}

void PickSame::carry_out(App& app) const { app.compared().pick(place); }
void NewEvent::carry_out(App& app) const { app.compared().forget(); }

void TakeAway::carry_out(App& app) const {
  const ComparedArticles& compared = app.compared();
  if (!compared.ready()) return;
  std::vector<comparing::Source> sources = compared.sources();
  events::PageHead head{.title = compared.form().name.empty() ? host::words("event.untitled") : compared.form().name};
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sources[i].name = article_name(compared, i);
    head.names.push_back(sources[i].name);
    head.dates.push_back(compared.hides_outlets() ? std::string() : compared.form().dates[i]);
  }
  const auto save = [&](const char* ending, const char* type, const std::string& bytes) {
    host::save_file(file_name(head.title, ending), type, bytes);
  };
  switch (what) {
    case What::page: return save(".html", "text/html", events::event_page(host::language(), head, sources, compared.result()));
    case What::statements: return save(".statements.csv", "text/csv", events::statements_table(sources, compared.result()));
    case What::speakers: return save(".speakers.csv", "text/csv", events::speakers_table(sources, compared.result()));
  }
}

}  // namespace hearsay::view
