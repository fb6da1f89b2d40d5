// Carries out what brings another person's tags into the article and compares them with one's own. Tested by
// tests/browser/others_test.mjs.
#include "core/annotation/layers.h"
#include "web/browser/host.h"
#include "web/view/app.h"
#include "web/view/command.h"

namespace hearsay::view {

void AddTheirs::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  const Edit edit = commands::add_layer(w.doc(), w.given(), name);
  if (edit.empty()) return;
  const std::string layer = fresh_id(w.doc(), "layer");  // as add_layer() names it
  if (!w.apply(edit)) return;
  CloseDialog{}.carry_out(w);
  CompareWith{layer}.carry_out(w);
}

void OpenGiven::carry_out(App& app) const {
  Document document = app.workspace().given();
  if (app.workspace().session().entry(document.id)) document.id = host::unique_id();
  app.show_new(std::move(document));
}

void CompareWith::carry_out(Workspace& w) const {
  w.article().compare_with(layer);
  w.drop_gone_tag();
  if (!layer.empty()) w.show_tab(Tab::tags);
}

void TakeTheirs::carry_out(Workspace& w) const {
  if (!w.has_document()) return;
  w.apply(take ? commands::accept(w.doc(), {tag}) : commands::reject(w.doc(), {tag}));
  w.drop_gone_tag();
}

void RemoveTheirs::carry_out(Workspace& w) const {
  if (!w.has_document() || !w.apply(commands::clear_layer(w.doc(), layer))) return;
  if (w.article().compared_with() == layer) w.article().compare_with({});
  w.drop_gone_tag();
}

}  // namespace hearsay::view
