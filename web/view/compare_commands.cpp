// Carries out what chooses and shows the articles that are compared. Tested by tests/browser/compare_test.mjs.
#include "web/view/app.h"
#include "web/view/command.h"

namespace hearsay::view {

void ToggleCompared::carry_out(App& app) const { app.compared().toggle(article); }
void StartComparing::carry_out(App& app) const { app.compared().start(); }
void ChooseCompared::carry_out(App& app) const { app.compared().choose_again(); }
void ShowCompared::carry_out(App& app) const { app.compared().show(view); }
void ShowOutlet::carry_out(App& app) const { app.compared().show_outlet(outlet); }

void ListLeftOut::carry_out(App& app) const { app.compared().list_left_out(yes); }
void HideOutlets::carry_out(App& app) const { app.compared().hide_outlets(yes); }

void GoToCompared::carry_out(App& app) const {
  ComparedArticles& compared = app.compared();
  const ComparedArticle& to = compared.articles()[article];
  CloseDialog{}.carry_out(app.workspace());
  compared.open(statement);
  compared.go_to(to.id, words);
  app.workspace().page().choose_tab(Tab::others);
  app.workspace().page().close_sheet();
  OpenArticle{to.id}.carry_out(app);
}

void ShowComparedBeside::carry_out(App& app) const {
  ComparedArticles& compared = app.compared();
  compared.open(statement);
  ShowBeside{compared.articles()[article].id}.carry_out(app);
}

void OpenStatement::carry_out(App& app) const {
  ComparedArticles& compared = app.compared();
  const comparing::SaidPlace place{article, words, {}};
  const bool closes = statement >= 0 ? compared.open_statement() == statement : compared.open_alone() == place;
  if (closes || statement >= 0)
    compared.open(closes ? -1 : statement);
  else
    compared.open_alone(place);
  if (!closes && !words.empty() && !app.workspace().page().narrow()) app.reach(words);
}

}  // namespace hearsay::view
