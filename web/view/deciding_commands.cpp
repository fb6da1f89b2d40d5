// Carries out what people do who decide together on an article. Tested by tests/browser/deciding_test.mjs.
#include "core/annotation/layers.h"
#include "core/exercise/handing.h"
#include "core/exercise/marks.h"
#include "web/browser/host.h"
#include "web/browser/language.h"
#include "web/view/app.h"
#include "web/view/command.h"

namespace hearsay::view {

using namespace message::literals;

namespace {

// The present place comes into sight.
void show_place(Workspace& w, const Deciding& deciding) {
  if (const Span words = deciding.words(); !words.empty()) w.article().reveal(words, true);
}

void begin(App& app, DecidingOn what, std::size_t at) {
  Workspace& w = app.workspace();
  w.select_tag({}, false);
  w.article().set_blind(Blind::off);
  app.classroom().deciding().start(std::move(what), at);
  CloseDialog{}.carry_out(w);
  w.show_tab(Tab::decide);
  show_place(w, app.classroom().deciding());
}

// The one that is gone through in the active article; nullptr: none.
Deciding* deciding_in(App& app) {
  Deciding& deciding = app.classroom().deciding();
  const Workspace& w = app.workspace();
  return w.has_document() && deciding.is_on(w.doc()) && !deciding.all().spots.empty() ? &deciding : nullptr;
}

}  // namespace

void DecideClass::carry_out(App& app) const {
  const exercise::ClassWork* work = app.classroom().shown(app.roll());
  if (!work) return;
  std::vector<exercise::Annotator> people;
  for (const exercise::Student& one : work->students) people.push_back({one.name, one.marks});
  DecidingOn what{.layer = host::words("decide.in-class"), .all = exercise::adjudicate(work->text, people, exercise::task_of(work->sheet))};
  const std::size_t at = from ? exercise::spot_at(what.all, from->label, from->word).value_or(0) : 0;
  Workspace& w = app.workspace();
  if (!app.has_document() || !exercise::can_decide_in(w.doc(), work->text)) {
    Document article = exercise::article_of(work->sheet, work->text);
    article.id = host::unique_id();
    article.meta.created = host::now();
    app.show_new(std::move(article));
  }
  what.article = w.doc().id;
  begin(app, std::move(what), at);
}

void DecideWith::carry_out(App& app) const {
  Workspace& w = app.workspace();
  if (!w.has_document()) return;
  const Document& doc = w.doc();
  const auto known = doc.layers.find(layer);
  if (known == doc.layers.end()) return;
  const exercise::Speakers speakers({&doc});
  const std::vector<exercise::Annotator> people{{host::words("decide.you"), exercise::marks_of(doc, speakers)},
                                                {known->second.name, exercise::marks_of(doc, speakers, layer)}};
  const exercise::Task task{.labels = {exercise::all_labels.begin(), exercise::all_labels.end()}};
  DecidingOn what{.article = doc.id, .layer = host::words("decide.with", "name"_is = known->second.name),
                  .all = exercise::adjudicate(doc.text, people, task), .of_class = false};
  begin(app, std::move(what), 0);
}

void StepPlace::carry_out(App& app) const {
  if (Deciding* deciding = deciding_in(app)) {
    deciding->step(by);
    show_place(app.workspace(), *deciding);
  }
}

void TakeVersion::carry_out(App& app) const {
  Deciding* deciding = deciding_in(app);
  if (!deciding) return;
  Workspace& w = app.workspace();
  const std::size_t at = deciding->at();
  const exercise::Spot& spot = deciding->all().spots[at];
  if (version != none && version >= spot.versions.size()) return;
  const std::vector<exercise::Taken>& taken = deciding->taken(w.doc(), w.shown().revision());
  const bool takes_back = version == none ? deciding->is_without(at, taken) : taken[at].version == version;
  const bool leaves = version == none || takes_back;
  w.apply(exercise::decide(w.doc(), deciding->layer(), deciding->all(), at,
                           leaves ? std::vector<exercise::Mark>() : spot.versions[version].marks));
  deciding->leave_without(version == none && !takes_back);
  w.drop_gone_tag();
}

void TakeOwnWords::carry_out(App& app) const {
  Deciding* deciding = deciding_in(app);
  Workspace& w = app.workspace();
  if (!deciding || w.article().words().empty()) return;
  const exercise::Mark own = exercise::own_mark(w.doc(), deciding->all().spots[deciding->at()], w.article().words());
  if (own.fragments.empty()) return;
  w.apply(exercise::decide(w.doc(), deciding->layer(), deciding->all(), deciding->at(), {own}));
  w.article().forget_words();
}

void TakeClear::carry_out(App& app) const {
  Deciding* deciding = deciding_in(app);
  Workspace& w = app.workspace();
  if (deciding) w.apply(exercise::decide_clear(w.doc(), deciding->layer(), deciding->all()));
}

void EndDeciding::carry_out(App& app) const {
  app.classroom().deciding().end();
  Workspace& w = app.workspace();
  w.article().stop_deciding();
  w.drop_gone_tag();
  w.show_tab(Tab::tags);
}

}  // namespace hearsay::view
