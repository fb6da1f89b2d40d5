#include "web/view/compared.h"

#include <algorithm>

#include "core/analysis/analyze.h"
#include "core/compare/event_headline.h"
#include "core/compare/from_findings.h"

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
  ready_ = false;
  outlet_ = 0;
  for (const std::string& id : chosen_) articles_.emplace_back().id = id;
  waiting_ = {chosen_.begin(), chosen_.end()};
  // An open one is answered before the call returns.
  for (const std::string& id : chosen_) session_.fetch(id);
}

void ComparedArticles::choose_again() {
  waiting_.clear();
  ready_ = false;
}

bool ComparedArticles::heard(const session::Event& event) {
  if (event.what != session::Event::What::fetched || waiting_.erase(event.article) == 0) return false;
  const auto at = std::find_if(articles_.begin(), articles_.end(),
                               [&](const ComparedArticle& article) { return article.id == event.article; });
  if (event.read) {
    at->title = event.read->document.meta.title;
    at->text = event.read->document.text;
  } else {
    // It is gone, or cannot be read: the library says which.
    articles_.erase(at);
    std::erase(chosen_, event.article);
  }
  if (!reading()) run();
  return true;
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

void ComparedArticles::run() {
  sources_.clear();
  if (articles_.size() < least) return;
  for (const ComparedArticle& article : articles_)
    sources_.push_back(comparing::source_of(article.title, article.text, analyze(article.text)));
  result_ = comparing::compare(sources_);
  open_statement_ = -1;
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    articles_[i].margin = comparing::margin_of(sources_, result_, static_cast<std::uint32_t>(i));
    articles_[i].unheld = comparing::unheld_in_headline(articles_[i].text);
  }
  ready_ = true;
}

}  // namespace hearsay::view
