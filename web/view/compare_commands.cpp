// Carries out what chooses and shows the articles that are compared. Tested by tests/browser/compare_test.mjs.
#include "web/view/app.h"
#include "web/view/command.h"

namespace hearsay::view {

void ToggleCompared::carry_out(App& app) const { app.compared().toggle(article); }
void StartComparing::carry_out(App& app) const { app.compared().start(); }
void ChooseCompared::carry_out(App& app) const { app.compared().choose_again(); }
void ShowCompared::carry_out(App& app) const { app.compared().show(view); }
void ShowOutlet::carry_out(App& app) const { app.compared().show_outlet(outlet); }

void GoToCompared::carry_out(App& app) const {
  const ComparedArticle& to = app.compared().articles()[article];
  CloseDialog{}.carry_out(app.workspace());
  app.compared().go_to(to.id, words);
  OpenArticle{to.id}.carry_out(app);
}

}  // namespace hearsay::view
