#include "web/view/compared.h"

#include <algorithm>
#include <utility>

#include "core/analysis/analyze.h"
#include "core/compare/event_corrections.h"
#include "core/compare/event_headline.h"
#include "core/compare/from_findings.h"
#include "core/suggest/judged.h"
#include "core/text/grapheme.h"

namespace hearsay::view {

bool ComparedArticles::is_chosen(std::string_view article) const {
  return std::find(chosen_.begin(), chosen_.end(), article) != chosen_.end();
}

void ComparedArticles::toggle(std::string_view article) {
  if (const auto at = std::find(chosen_.begin(), chosen_.end(), article); at != chosen_.end())
    chosen_.erase(at);
  else if (chosen_.size() < most)
    chosen_.emplace_back(article);
}

void ComparedArticles::start() {
  if (chosen_.size() < least || reading()) return;
  articles_.clear();
  changed_.clear();
  read_.clear();
  form_.outlets.clear(), form_.dates.clear();
  ready_ = false;
  outlet_ = 0;
  for (const std::string& id : chosen_) articles_.emplace_back().id = id;
  waiting_ = {chosen_.begin(), chosen_.end()};
  // An open one is answered before the call returns.
  for (const std::string& id : chosen_) session_.fetch(id);
}

void ComparedArticles::put_together(const std::vector<std::string>& articles, std::string name) {
  forget();
  for (const std::string& article : articles) toggle(article);
  form_.name = std::move(name);
  view_ = ComparedView::event;
  names_ = true;
  start();
}

void ComparedArticles::read_again(std::string_view article) {
  if (!ready_ || std::none_of(articles_.begin(), articles_.end(), [&](const auto& one) { return one.id == article; })) return;
  waiting_.emplace(article);
  session_.fetch(article);
}

void ComparedArticles::choose_again() {
  waiting_.clear();
  read_.clear();
  ready_ = false;
}

bool ComparedArticles::heard(const session::Event& event) {
  if (event.what == session::Event::What::saved || event.what == session::Event::What::followed) {
    if (std::any_of(articles_.begin(), articles_.end(), [&](const auto& one) { return one.id == event.article; }))
      changed_.insert(event.article);
    return false;
  }
  if (event.what != session::Event::What::fetched || waiting_.erase(event.article) == 0) return false;
  std::optional<Document> read;
  if (event.read) read = event.read->document;
  read_.insert_or_assign(event.article, std::move(read));
  if (!reading()) run();
  return true;
}

void ComparedArticles::seen(bool yes) {
  if (std::exchange(seen_, yes) == yes || !yes || !ready_ || reading()) return;
  waiting_ = std::exchange(changed_, {});
  for (const std::string& id : std::set(waiting_)) session_.fetch(id);
}

bool ComparedArticles::take_going(std::string_view article, const Text& text, Span& words) {
  if (going_to_.empty() || going_to_ != article) return false;
  going_to_.clear();
  words = going_words_;
  return find(article, text) != nullptr;
}

const ComparedArticle* ComparedArticles::find(std::string_view article, const Text& text) const {
  if (!ready_) return nullptr;
  const auto found = std::find_if(articles_.begin(), articles_.end(), [&](const ComparedArticle& known) {
    return known.id == article && known.text == text;
  });
  return found == articles_.end() ? nullptr : &*found;
}

std::size_t ComparedArticles::place_of(const ComparedArticle& article) const {
  const auto at = std::find_if(articles_.begin(), articles_.end(), [&](const ComparedArticle& known) { return &known == &article; });
  return static_cast<std::size_t>(at - articles_.begin());
}

std::vector<std::string> ComparedArticles::ids() const {
  std::vector<std::string> out;
  for (const ComparedArticle& article : articles_) out.push_back(article.id);
  return out;
}

void ComparedArticles::take_read() {
  for (auto& [id, document] : std::exchange(read_, {})) {
    const auto at = std::find_if(articles_.begin(), articles_.end(),
                                 [&id = id](const ComparedArticle& article) { return article.id == id; });
    if (document) {
      at->title = document->meta.title;
      at->text = document->text;
      at->blind = blind_of_(*document) == Blind::on;
      at->findings = judged_findings(*document, analyze(at->text), at->blind ? Suggestions::leave_out : Suggestions::count);
    } else {
      // It is gone, or cannot be read: the library says which.
      articles_.erase(at);
      std::erase(chosen_, id);
    }
  }
}

void ComparedArticles::run() {
  take_read();
  sources_.clear();
  ready_ = false;
  if (articles_.size() < least) return;
  for (const ComparedArticle& article : articles_)
    sources_.push_back(comparing::source_of(article.title, article.text, article.findings));
  if (form_.outlets.size() != articles_.size()) fill_form();
  open(-1);
  picking_.reset();
  compare_again();
  ready_ = true;
}

void ComparedArticles::fill_form() {
  form_.outlets.clear(), form_.dates.clear();
  for (const ComparedArticle& article : articles_) {
    const auto known = std::find_if(record_.articles.begin(), record_.articles.end(),
                                    [&](const events::EventArticle& one) { return one.id == article.id; });
    const bool is_known = known != record_.articles.end();
    form_.outlets.push_back(is_known ? known->outlet : std::string());
    form_.dates.push_back(is_known ? known->date : std::string());
  }
}

void ComparedArticles::compare_again() {
  result_ = comparing::compare(sources_);
  const std::vector<bool> made =
      comparing::apply_corrections(sources_, events::corrections_in(record_, ids(), sources_), result_);
  lost_corrections_ = static_cast<std::size_t>(std::count(made.begin(), made.end(), false));
  // What nobody has tagged yet in a blind article is neither left out nor said in its own voice.
  for (comparing::ComparedStatement& statement : result_.statements)
    std::erase_if(statement.own_voice, [this](const comparing::OwnVoice& own) { return articles_[own.source].blind; });
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    articles_[i].margin = comparing::margin_of(sources_, result_, static_cast<std::uint32_t>(i));
    if (articles_[i].blind)
      std::erase_if(articles_[i].margin, [](const comparing::MarginNote& note) { return note.kind == comparing::NoteKind::left_out; });
    articles_[i].unheld = comparing::unheld_in_headline(articles_[i].text);
  }
}

void ComparedArticles::open_event(std::string_view id, std::string_view name, events::EventRecord record,
                                  const std::function<bool(std::string_view)>& is_here) {
  forget();
  event_ = id;
  form_.name = name;
  record_ = std::move(record);
  for (const events::EventArticle& article : record_.articles)
    if (is_here(article.id)) toggle(article.id);
  start();
}

void ComparedArticles::forget() {
  choose_again();
  chosen_.clear();
  event_.clear();
  record_ = {};
  form_ = {};
  names_ = false;
}

void ComparedArticles::take_form() {
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    auto known = std::find_if(record_.articles.begin(), record_.articles.end(),
                              [&](const events::EventArticle& one) { return one.id == articles_[i].id; });
    if (known == record_.articles.end()) known = record_.articles.insert(record_.articles.end(), {.id = articles_[i].id});
    known->outlet = shortened(form_.outlets[i], events::longest_label);
    known->date = shortened(form_.dates[i], events::longest_label);
  }
  // One that was taken out of the choice is not of the event any more; one that is not on this device stays in it.
  std::erase_if(record_.articles, [this](const events::EventArticle& one) { return session_.entry(one.id) && !is_chosen(one.id); });
}

bool ComparedArticles::correct(const comparing::Correction& correction, std::string_view author, std::int64_t now) {
  if (!ready_ || record_.corrections.size() == events::most_corrections) return false;
  comparing::EventComparison tried = result_;
  if (!comparing::apply_corrections(sources_, {correction}, tried).front()) return false;
  events::EventCorrection stored = events::correction_of(correction, ids(), sources_);
  stored.author = author;
  stored.made = now;
  record_.corrections.push_back(std::move(stored));
  open(-1);
  compare_again();
  return true;
}

bool ComparedArticles::undo_correction(std::size_t correction) {
  if (correction >= record_.corrections.size()) return false;
  record_.corrections.erase(record_.corrections.begin() + static_cast<std::ptrdiff_t>(correction));
  open(-1);
  if (ready_) compare_again();
  return true;
}

}  // namespace hearsay::view
