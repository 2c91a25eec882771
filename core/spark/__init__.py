"""Clean articles in Spark, and learn the furniture of their sites."""

from copydesk.spark.clean import clean_articles
from copydesk.spark.learn import learn_profile, profile_of

__all__ = ["clean_articles", "learn_profile", "profile_of"]
